namespace AsyncCourse.Jupyter.Tests.Holding;

/// <summary>Front ends that know no other way interrupt by a signal.</summary>
public sealed class SignalTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void InterruptSignal_EndsAnEndlessLoop_AndKeepsTheSession(bool inBackground)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signal.");
        using var kernel = inBackground ? BuiltKernel.StartInBackground() : BuiltKernel.Start();
        kernel.Execute("var kept = 41;");
        var looping = kernel.Begin("Console.WriteLine(\"loops\"); while (true) { }");
        kernel.AwaitConsole(looping, "loops");

        kernel.Process.Signal();
        var answer = kernel.Finish(looping);

        answer.Status.Should().Be("error");
        ((string?)answer.Reply["ename"]).Should().Be("Interrupted");
        kernel.Execute("kept + 1").Result.Should().Be("42");
        kernel.Shutdown();
    }

    [Fact]
    public void InterruptSignal_WhileNothingRuns_EndsNothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signal.");
        using var kernel = BuiltKernel.Start();
        kernel.Execute("var kept = 41;");

        kernel.Process.Signal();

        // A signal takes a moment, and what has begun by then is what it ends.
        var answer = kernel.Execute("kept + 1");
        if (answer.Status == "error")
        {
            answer = kernel.Execute("kept + 1");
        }

        answer.Result.Should().Be("42", answer.Reply.ToJsonString());
        kernel.Shutdown();
    }
}
