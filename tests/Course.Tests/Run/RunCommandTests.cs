using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Workers;
using Course.Lessons;
using Course.Run;
using Course.Usage;

namespace Course.Tests.Run;

/// <summary>What goes wrong with one lesson takes neither the book nor the table of the others.</summary>
public sealed class RunCommandTests : IDisposable
{
    private static readonly RunOptions Options = new([], Full: false, Timeout: null, Out: null, Parallel: 1);

    private readonly TestNotebooks _notebooks = new();
    private readonly RecordedReport _report = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task AWorkerThatCannotStart_FailsItsLessonAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a POSIX shell.");
        // One of two workers starts: a folder can be made once.
        var real = WorkerCommand.Options(Options);
        var second = new WorkerOptions(
            "/bin/sh",
            [
                "-c", "mkdir \"$0\" 2>/dev/null && exit 3; exec \"$@\"", _notebooks.PathOf("first"), real.FileName,
                .. real.Arguments,
            ])
        {
            Environment = real.Environment,
        };

        var ran = await RunAsync(second);

        var failed = ran.Should().ContainSingle(outcome => !outcome.Passed).Subject;
        failed.Words.Should().Be("not started");
        failed.Report.Cells.Should().BeEmpty();
        _report.Table.Should().Equal(ran);
        _report.Problems.Should().ContainSingle()
            .Which.Sentence.Should()
            .Be("The process that runs notebooks (/bin/sh) ended at once, with exit code 3. It said nothing.");
        (await PageAsync(failed.Lesson.Slug)).Should().Contain("ended at once, with exit code 3");
        (await PageAsync("index")).Should().Contain("ended at once, with exit code 3")
            .And.Contain("one.html").And.Contain("two.html");
    }

    [Fact]
    public async Task AWorkerWhoseProgramIsMissing_FailsEveryLesson_AndSaysWhatToDo()
    {
        var ran = await RunAsync(new WorkerOptions("/nowhere/course", []));

        ran.Select(outcome => outcome.Words).Should().Equal("not started", "not started");
        _report.Table.Should().Equal(ran);
        _report.Problems[0].Sentence.Should()
            .StartWith("The process that runs notebooks (/nowhere/course) could not be started: ")
            .And.EndWith(" Build the course anew.");
    }

    [Fact]
    public async Task ALintThatThrows_FailsItsLessonAlone_AndLosesNoResult()
    {
        var ran = await RunAsync(WorkerCommand.Options(Options), lint: (notebook, _, _) =>
            notebook.Cells[0].Source.Contains('1', StringComparison.Ordinal)
                ? throw new InvalidCastException("no such node")
                : Task.FromResult(0));

        ran.Select(outcome => outcome.Words).Should().Equal("not searched for pitfalls", "passed");
        _report.Problems.Should().ContainSingle().Which.Sentence.Should().Contain("InvalidCastException: no such node");
        _notebooks.Executed("one").Text(1).Should().Be("1");
        (await PageAsync("one")).Should().Contain("no such node");
        _report.Index.Should().NotBeNull();
    }

    [Fact]
    public async Task APageThatCannotBeWritten_FailsItsLessonAlone()
    {
        Directory.CreateDirectory(Path.Combine(_notebooks.Out, "one.html"));

        var ran = await RunAsync(WorkerCommand.Options(Options));

        ran.Select(outcome => outcome.Words).Should().Equal("no page in the book", "passed");
        _report.Table.Should().Equal(ran);
        (await PageAsync("two")).Should().Contain("<main");
        (await PageAsync("index")).Should().Contain("Its page can&#39;t be written");
    }

    [Fact]
    public async Task AnIndexThatCannotBeWritten_FailsTheRunAfterItsTable()
    {
        Directory.CreateDirectory(Path.Combine(_notebooks.Out, "index.html"));

        var run = () => RunAsync(WorkerCommand.Options(Options));

        (await run.Should().ThrowAsync<FailureException>()).Which.Message.Should()
            .StartWith("The book's index can't be written: ");
        _report.Table!.Select(outcome => outcome.Words).Should().Equal("passed", "passed");
        _report.Index.Should().BeNull();
        (await PageAsync("one")).Should().Contain("<main");
    }

    private async Task<IReadOnlyList<LessonOutcome>> RunAsync(
        WorkerOptions workers, Func<Notebook, string, CancellationToken, Task<int>>? lint = null)
    {
        var plan = new RunPlan([Lesson("one", "Console.Write(1);"), Lesson("two", "Console.Write(2);")], _notebooks.Out);
        await using var pool = new WorkerPool(workers);
        var command = new RunCommand(plan, Options, pool, _report) { Lint = lint ?? ((_, _, _) => Task.FromResult(0)) };
        return await command.RunAsync(TestContext.Current.CancellationToken);
    }

    private LessonFile Lesson(string slug, string code)
    {
        var path = _notebooks.Add(slug + ".ipynb", code);
        return new(path, slug, Notebook.Parse(File.ReadAllText(path)));
    }

    private Task<string> PageAsync(string name) =>
        File.ReadAllTextAsync(Path.Combine(_notebooks.Out, name + ".html"), TestContext.Current.CancellationToken);
}
