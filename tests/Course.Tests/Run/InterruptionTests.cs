namespace Course.Tests.Run;

public sealed class InterruptionTests : IDisposable
{
    private const string Mark = "System.IO.File.WriteAllText(\"mark\", \"\");";

    private readonly TestNotebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Theory]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("while (true) { }")]
    public async Task CtrlC_InterruptsTheCell_WritesWhatWasExecuted_AndExitsWith130(string endless)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        Assert.SkipWhen(IgnoresCtrlC(), "The tests were started where Ctrl+C is ignored, as a shell does in the background.");
        var path = _notebooks.Add(
            "endless.ipynb", "Console.WriteLine(\"kept\");", $"Console.WriteLine(\"so far\");\n{Mark}\n{endless}", "3");
        var next = _notebooks.Add("next.ipynb", "1");
        using var course = _notebooks.Start(path, next);
        await CourseProcess.UntilAsync(() => File.Exists(_notebooks.PathOf("mark")));

        course.Signal("INT");
        var (exit, output, errors) = await course.EndAsync();

        exit.Should().Be(130);
        errors.Should().Be($"Interrupted. What was executed until then is in {_notebooks.Out}.\n");
        output.Should().Contain("endless: interrupted at cell 2 after").And.NotContain("next: running").And.NotContain("   at ");
        var executed = _notebooks.Executed("endless");
        executed.Text(1).Should().Be("kept\n");
        executed.Text(2).Should().Be("so far\n");
        executed.Errors(2).Should().Equal("Interrupted: The cell was interrupted.");
        executed.Ran(3).Should().BeFalse();
        File.Exists(Path.Combine(_notebooks.Out, "index.html")).Should().BeTrue();
    }

    [Fact]
    public async Task ACellThatTakesTooLong_IsInterrupted_AndSaysSoOnce()
    {
        var path = _notebooks.Add("endless.ipynb", "await Task.Delay(-1);", "2");

        var (exit, output, _) = await _notebooks.RunAsync(path, "--timeout", "2.5");

        exit.Should().Be(1);
        output.Should().Contain("endless: failed at cell 1 after");
        _notebooks.Executed("endless").Errors(1).Should().Equal(
            "Timeout: The cell took longer than 2.5 s and was interrupted. Give it more time with --timeout SECONDS.");
        _notebooks.Executed("endless").Ran(2).Should().BeFalse();
    }

    [Fact]
    public async Task KillingTheRun_LeavesWhatWasExecuted_AndNoWorker()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Workers are found in /proc.");
        var path = _notebooks.Add(
            "endless.ipynb", "Console.WriteLine(\"kept\");", $"{Mark}\nwhile (true) {{ }}");
        using var course = _notebooks.Start(path, _notebooks.Add("next.ipynb", "1"));
        await CourseProcess.UntilAsync(() => File.Exists(_notebooks.PathOf("mark")));
        var workers = course.Workers();

        course.Kill();

        workers.Should().HaveCount(2, "one runs and one warms up");
        await CourseProcess.UntilAsync(() => !workers.Any(CourseProcess.IsWorker));
        _notebooks.Executed("endless").Text(1).Should().Be("kept\n");
        Directory.GetFiles(_notebooks.Out).Select(Path.GetFileName).Should().BeEquivalentTo(
            [".course-run", "endless.ipynb"], "no temporary file stays");
    }

    [Fact]
    public async Task KillingAWorker_FailsItsNotebook_AndSaysWhatHappened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Workers are found in /proc.");
        using var course = _notebooks.Start(_notebooks.Add("endless.ipynb", $"{Mark}\nawait Task.Delay(-1);"));
        await CourseProcess.UntilAsync(() => File.Exists(_notebooks.PathOf("mark")));

        foreach (var worker in course.Workers())
        {
            System.Diagnostics.Process.GetProcessById(worker).Kill();
        }

        (await course.EndAsync()).Exit.Should().Be(1);
        _notebooks.Executed("endless").Errors(1).Should().ContainSingle()
            .Which.Should().Contain("was killed from outside (SIGKILL): by a person, or by the system when memory ran out.");
    }

    // What a process ignores, its children ignore too.
    private static bool IgnoresCtrlC() =>
        OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status")
            .FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (Convert.ToUInt64(line["SigIgn:".Length..].Trim(), 16) & 2) != 0;
}
