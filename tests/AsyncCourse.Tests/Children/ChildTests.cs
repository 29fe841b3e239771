using System.Diagnostics;
using System.Globalization;
using AsyncCourse.Processes;

namespace AsyncCourse.Tests.Children;

public sealed class ChildTests
{
    [Fact]
    public async Task AProgram_GetsItsArgumentsAndGivesItsTextAndExitCode()
    {
        var run = await Child.RunAsync("""
            Console.WriteLine($"{args.Length}: {string.Join(' ', args)}");
            Console.Error.WriteLine("to the error stream");
            await Task.Yield();
            return 7;
            """, args: ["one", "two words"], cancellationToken: TestContext.Current.CancellationToken);

        run.Should().BeEquivalentTo(
            new
            {
                End = ChildEnd.Exited,
                ExitCode = 7,
                Text = "2: one two words\n",
                Errors = "to the error stream\n",
                Problem = (string?)null,
            });
    }

    [Fact]
    public async Task AProgram_ReturnsAValue()
    {
        var run = await RunAsync("using AsyncCourse; Child.Return(new[] { 1, 2, 3 });");

        run.Returned<int[]>().Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task AProgramThatReturnedNothing_IsNamedWithHowItEnded()
    {
        var run = await RunAsync("return 3;");

        run.Invoking(it => it.Returned<int>())
            .Should().Throw<InvalidOperationException>().WithMessage("*Child.Return*exit code 3*");
    }

    [Fact]
    public async Task AnExceptionOutOfAsyncVoid_EndsTheChildAndIsNamed()
    {
        var run = await RunAsync("""
            Fire();
            Thread.Sleep(10_000);

            async void Fire()
            {
                await Task.Yield();
                throw new InvalidOperationException("boom");
            }
            """);

        run.End.Should().Be(ChildEnd.UnhandledException);
        run.Problem.Should().Be("System.InvalidOperationException: boom");
        run.Errors.Should().Contain("program.cs:line 7");
    }

    [Fact]
    public async Task AnExceptionOutOfMain_ShowsNoFramesButThePrograms()
    {
        var run = await RunAsync("""throw new InvalidOperationException("boom");""");

        run.End.Should().Be(ChildEnd.UnhandledException);
        run.Errors.Should().Contain("program.cs:line 1").And.NotContain("AsyncCourse.Child").And.NotContain("Reflection");
    }

    [Fact]
    public async Task FailFast_IsToldFromAnException()
    {
        var run = await RunAsync("""Environment.FailFast("no way on");""");

        run.End.Should().Be(ChildEnd.FailFast);
        run.Problem.Should().Contain("no way on");
    }

    [Fact]
    public async Task AStackOverflow_IsRecognised()
    {
        var run = await RunAsync("Deeper(1); int Deeper(int n) => Deeper(n + 1) + Deeper(n);");

        run.End.Should().Be(ChildEnd.StackOverflow);
        run.ToString().Should().Contain("stack overflow");
        run.ToString().Length.Should().BeLessThan(3_000);
    }

    [Fact]
    public async Task WhatNeverEndsIsKilledAndWhatItPrinted_IsKept()
    {
        var run = await Child.RunAsync(
            """Console.WriteLine("before"); while (true) { }""", timeLimit: TimeSpan.FromSeconds(3),
            cancellationToken: TestContext.Current.CancellationToken);

        run.End.Should().Be(ChildEnd.TimeLimit);
        run.Text.Should().Be("before\n");
        run.Elapsed.Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(2.9));
    }

    [Fact]
    public async Task WhatAProgramPrintedIsKeptThoughAChildThatItLeaves_HoldsTheConsole()
    {
        var run = await RunAsync("""
            using System.Diagnostics;

            Console.WriteLine("said");
            Console.Error.WriteLine("complained");
            var (name, words) = OperatingSystem.IsWindows() ? ("ping", "-n 10 127.0.0.1") : ("sleep", "10");
            Process.Start(new ProcessStartInfo(name, words) { WorkingDirectory = Path.GetTempPath() });
            """);

        run.End.Should().Be(ChildEnd.Exited);
        run.Text.Should().StartWith("said\n");
        run.Errors.Should().StartWith("complained\n");
    }

    [Fact]
    public async Task Cancellation_EndsTheChild()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("id");
        using var cancellation = new CancellationTokenSource();
        var running = Child.RunAsync(
            "File.WriteAllText(args[0] + \"~\", Environment.ProcessId.ToString()); File.Move(args[0] + \"~\", args[0]); "
                + "Thread.Sleep(-1);",
            args: [file], cancellationToken: cancellation.Token);
        while (!File.Exists(file) && !running.IsCompleted)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await cancellation.CancelAsync();

        await running.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        await ShouldEndAsync(int.Parse(await File.ReadAllTextAsync(file), CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task AChild_DoesNotOutliveItsParent()
    {
        // The parent is a child itself, and kills itself without a word once its own child runs.
        var run = await RunAsync(""""
            using AsyncCourse;
            using System.Diagnostics;

            var file = Path.GetTempFileName();
            _ = Child.RunAsync("""
                File.WriteAllText(args[0], Environment.ProcessId.ToString() + ".");
                Thread.Sleep(-1);
                """, args: [file]);
            while (!File.ReadAllText(file).EndsWith('.'))
                Thread.Sleep(10);
            Console.WriteLine(File.ReadAllText(file).TrimEnd('.'));
            File.Delete(file);
            Process.GetCurrentProcess().Kill();
            """");

        run.End.Should().Be(ChildEnd.Killed, run.ToString());
        await ShouldEndAsync(int.Parse(run.Text, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task ProcessorsAndThreads_AreLimited()
    {
        var run = await Child.RunAsync(
            """
            using AsyncCourse;
            ThreadPool.GetMinThreads(out var min, out _);
            ThreadPool.GetMaxThreads(out var max, out _);
            Child.Return(new[] { Environment.ProcessorCount, min, max });
            """,
            limits: new() { Processors = 1, MinThreads = 3, MaxThreads = 20 },
            cancellationToken: TestContext.Current.CancellationToken);

        run.Returned<int[]>().Should().Equal(1, 3, 20);
    }

    [Fact]
    public async Task FileDescriptorsRunOut()
    {
        Assert.SkipUnless(ChildLimits.CanLimitDescriptors, "Only Linux and macOS limit file descriptors.");

        var run = await Child.RunAsync(
            """
            var open = new List<FileStream>();
            var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            File.WriteAllText(file, "x");
            try
            {
                while (open.Count < 1_000)
                    open.Add(File.OpenRead(file));
            }
            catch (IOException problem)
            {
                open.ForEach(stream => stream.Dispose());
                Console.WriteLine($"{open.Count < 100}: {problem.Message}");
            }

            File.Delete(file);
            """,
            limits: new() { FileDescriptors = 100 }, cancellationToken: TestContext.Current.CancellationToken);

        run.Text.Should().StartWith("True: Too many open files");
    }

    [Fact]
    public async Task AProgramThatDoesNotCompile_IsRefusedWithLineAndReason()
    {
        var act = () => RunAsync("var x = 1;\nvar y = z;");

        await act.Should().ThrowAsync<ArgumentException>().WithMessage("*line 2: CS0103: *'z'*");
    }

    [Theory]
    [InlineData(0, null, null, "Processors is 0;*at least 1*")]
    [InlineData(1, 5, 4, "MaxThreads is 4;*below MinThreads*")]
    [InlineData(3, null, 2, "MaxThreads is 2;*number of processors*")]
    public async Task ImpossibleLimits_AreRefused(int? processors, int? min, int? max, string message)
    {
        var act = () => Child.RunAsync(
            "return 0;", limits: new() { Processors = processors, MinThreads = min, MaxThreads = max });

        await act.Should().ThrowAsync<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public async Task ItsWordsSayHowItEndedAndWhatItMightUse()
    {
        var run = await Child.RunAsync(
            """Console.WriteLine("hello");""",
            limits: new() { Processors = 2 },
            cancellationToken: TestContext.Current.CancellationToken);

        run.ToString().Should().MatchRegex(
            "^hello\nA process of its own with 2 processors. It ended with exit code 0 after .* m?s\\.$");
    }

    [Fact]
    public void ReturningAValueFromNoChild_IsRefused()
    {
        var act = () => Child.Return(1);

        act.Should().Throw<InvalidOperationException>().WithMessage("*Child.RunAsync*");
    }

    private static Task<ChildRun> RunAsync(string program) =>
        Child.RunAsync(program, cancellationToken: TestContext.Current.CancellationToken);

    private static async Task ShouldEndAsync(int processId)
    {
        var clock = Stopwatch.StartNew();
        while (Process.GetProcesses().Any(process => process.Id == processId) && clock.Elapsed < TimeSpan.FromSeconds(20))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Process.GetProcesses().Should().NotContain(process => process.Id == processId);
    }
}
