namespace Course.Tests.Run;

/// <summary>Cells that take their process down: each ends its own notebook, in the cell that did it, and no other.</summary>
public sealed class IsolationTests(IsolationRun run) : IClassFixture<IsolationRun>
{
    private const string Uncaught = "Nobody could catch this exception, and it ended the notebook's process: ";

    [Theory]
    [InlineData("overflow", "StackOverflow: The cell overflowed the stack: Deeper calls itself without end.")]
    [InlineData("fail-fast", "FailFast: Environment.FailFast ended the notebook's process: the disk is on fire.")]
    [InlineData("exit", "ProcessEnded: The cell ended the notebook's process (exit code 0), for instance with Environment.Exit.")]
    [InlineData(
        "thread",
        "UnhandledException: " + Uncaught + "System.InvalidOperationException: boom. It was thrown by code of cell 2,")]
    [InlineData(
        "async-void",
        "UnhandledException: " + Uncaught + "System.InvalidOperationException: lost. It was thrown by code of cell 2,")]
    [InlineData(
        "orphan",
        "ProcessEnded: The cell ended the notebook's process (exit code 3), for instance with Environment.Exit.")]
    [InlineData("memory", "MemoryLimit: The notebook's process used more than 500 MB of memory and was ended.")]
    public void Accident_EndsItsNotebook_WithOneErrorInItsCell(string notebook, string error)
    {
        var executed = run.Notebooks.Executed(notebook);

        executed.Text(1).Should().Be("kept\n", "what was executed isn't lost");
        executed.Errors(2).Should().ContainSingle().Which.Should().StartWith(error);
        executed.Ran(3).Should().BeFalse();
        run.Result.Output.Should().MatchRegex($@"\n{notebook}: failed at cell 2 after");
    }

    [Fact]
    public void OtherNotebooks_OfTheSameRun_Pass()
    {
        run.Result.Exit.Should().Be(1);
        run.Result.Output.Should().MatchRegex("\nlast: passed after").And.MatchRegex(@"\n +all .* 2 of 10 passed");
    }

    [Fact]
    public void StackTraces_ShowTheLearnersMethods_AndNoneOfOurs()
    {
        run.Notebooks.Executed("overflow").Traceback(2).Should().Contain("   at Deeper(Int32)").And.NotContain("Initialize");
        run.Notebooks.Executed("async-void").Traceback(2)
            .Should().Contain("   at Fire() in Cell 2:line 1").And.NotContain("MoveNext");
        run.Notebooks.Executed("thread").Traceback(2).Should().Contain("   at a lambda in Cell 2:line 1");
    }

    [Fact]
    public void AThreadThatThrowsAsTheLastCellEnds_FailsTheRun()
    {
        run.Notebooks.Executed("parting-shot").Errors(1)
            .Should().ContainSingle().Which.Should().Contain("System.Exception: too late");
        run.Result.Output.Should().MatchRegex("\nparting-shot: failed at cell 1 after");
    }

    [Fact]
    public void FiftyMegabytesOfOutput_AreCutToOne_AndTheNotebookGoesOn()
    {
        var executed = run.Notebooks.Executed("output");

        executed.Text(1).Length.Should().BeInRange(1_000_000, 1_000_200);
        executed.Text(1).Should().EndWith("more characters were cut: a cell shows at most 1,000,000.]\n");
        executed.Text(2).Should().Be("3\n");
    }
}
