using AsyncCourse.Engine.Workers;

namespace AsyncCourse.Engine.Tests.Workers;

/// <summary>The samples are what .NET 10 printed for cells that did these things, shortened in the middle.</summary>
public sealed class CrashReportTests
{
    private const string Overflow = """
        Stack overflow.
        Repeated 174430 times:
        --------------------------------
           at Submission#0.<<Initialize>>g__Deeper|0_0(Int32)
        --------------------------------
           at Submission#0+<<Initialize>>d__0.MoveNext()
           at System.Runtime.CompilerServices.AsyncMethodBuilderCore.Start[[System.__Canon]](System.__Canon ByRef)
           at Submission#0.<Initialize>()
           at Submission#0.<Factory>(System.Object[])
           at AsyncCourse.Engine.Cells.CellExecution.RunOnOwnThread()
        """;

    private const string Mutual = """
        Stack overflow.
        Repeated 87214 times:
        --------------------------------
           at Submission#0+A.Even(Int32)
           at Submission#0+A.Odd(Int32)
        --------------------------------
           at Submission#0+A.Even(Int32)
           at Submission#0+<<Initialize>>d__0.MoveNext()
        """;

    private const string Unhandled = """
        what a library printed before
        Unhandled exception. System.InvalidOperationException: lost
           at Submission#0.<Fire>d__1.MoveNext() in Cell 3:line 2
        --- End of stack trace from previous location ---
           at System.Threading.Tasks.Task.<>c.<ThrowAsync>b__124_1(Object state)
           at System.Threading.ThreadPoolWorkQueue.Dispatch()
        """;

    private const string FailFast = """
        Process terminated.
        the disk is on fire
           at System.Environment.FailFast(System.String)
           at Submission#0+<<Initialize>>d__0.MoveNext()
        """;

    [Fact]
    public void StackOverflow_NamesTheMethodThatCallsItself()
    {
        var error = CrashReport.Read(134, Overflow);

        error.Name.Should().Be("StackOverflow");
        error.Message.Should().Be(
            "The cell overflowed the stack: Deeper calls itself without end. No program can catch that; "
                + "it ended the notebook's process.");
        error.Traceback.Should().Equal(error.Message, "   at Deeper(Int32)");
    }

    [Fact]
    public void StackOverflow_NamesAllWhoCallEachOther()
    {
        var error = CrashReport.Read(134, Mutual);

        error.Message.Should().StartWith("The cell overflowed the stack: A.Even and A.Odd call each other without end.");
        error.Traceback.Skip(1).Should().Equal("   at A.Even(Int32)", "   at A.Odd(Int32)");
    }

    [Fact]
    public void UnhandledException_SaysWhatWasThrown_AndByWhichCell()
    {
        var error = CrashReport.Read(134, Unhandled);

        error.Name.Should().Be("UnhandledException");
        error.Message.Should().Be(
            "Nobody could catch this exception, and it ended the notebook's process: System.InvalidOperationException: lost. "
                + "It was thrown by code of cell 3, on a thread of its own or out of an async void method.");
        error.Traceback.Skip(1).Should().Equal("   at Fire() in Cell 3:line 2");
    }

    [Fact]
    public void FailFast_RepeatsItsMessage() =>
        CrashReport.Read(134, FailFast).Message
            .Should().Be("Environment.FailFast ended the notebook's process: the disk is on fire.");

    [Theory]
    [InlineData(0, "(exit code 0), for instance with Environment.Exit")]
    [InlineData(7, "(exit code 7), for instance with Environment.Exit")]
    [InlineData(137, "killed from outside (SIGKILL): by a person, or by the system when memory ran out")]
    [InlineData(139, "crashed in native code (SIGSEGV)")]
    [InlineData(143, "told to end (SIGTERM)")]
    public void WithoutLastWords_TheExitCodeIsExplained(int exitCode, string words) =>
        CrashReport.Read(exitCode, "some text").Message.Should().Contain(words);
}
