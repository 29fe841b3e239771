using AsyncCourse.Jupyter.Wire;
using NetMQ;
using NetMQ.Sockets;

namespace AsyncCourse.Jupyter.Tests.Holding;

/// <summary>A cell that uses up the thread pool, as a lesson on starvation does, takes no button away from the reader.</summary>
[Trait("Pace", "Slow")]
public sealed class FloodTests
{
    // Reading an empty pipe can't be woken, and the pool may not grow, so no pool thread becomes free again, not even one that
    // the pool had before its limit was set. The first read loads what later ones need, so the cell itself does it.
    private const string LastingFlood =
        """
        using System.IO.Pipes;
        using System.Threading;
        ThreadPool.SetMaxThreads(Environment.ProcessorCount, 1_000);
        var pipe = new AnonymousPipeServerStream(PipeDirection.In);
        var end = new AnonymousPipeClientStream(PipeDirection.Out, pipe.ClientSafePipeHandle);
        end.WriteByte(1);
        pipe.ReadByte();
        var reading = 0;
        for (var i = 0; i < 500; i++) _ = Task.Run(() => { Interlocked.Increment(ref reading); pipe.ReadByte(); });
        while (Volatile.Read(ref reading) < Environment.ProcessorCount) Thread.Sleep(1);
        Console.WriteLine("flooded");
        await Task.Delay(-1);
        """;

    [Fact]
    public void InterruptOfACellThatUsesUpTheThreadPoolForGood_EndsIt_AndTheNextCellRuns()
    {
        using var kernel = BuiltKernel.Start();
        kernel.Execute("var kept = 41;");
        var flooded = kernel.Begin(LastingFlood);
        kernel.AwaitConsole(flooded, "flooded");

        var reply = kernel.Ask(KernelChannel.Control, "interrupt_request", []);
        var answer = kernel.Finish(flooded);
        var next = kernel.Execute("kept + 1");

        reply["status"]!.GetValue<string>().Should().Be("ok");
        answer.Status.Should().Be("error");
        answer.Reply.ToJsonString().Should().Contain("still runs on");
        next.Result.Should().Be("42", next.Reply.ToJsonString());
        kernel.Shutdown();
    }

    [Fact]
    public void AskingWhatANameIs_WhileTheThreadPoolIsUsedUp_IsRefusedInTime_AndTheNextCellRuns()
    {
        using var kernel = BuiltKernel.Start();
        var flooded = kernel.Begin(LastingFlood);
        kernel.AwaitConsole(flooded, "flooded");
        kernel.Ask(KernelChannel.Control, "interrupt_request", []);
        kernel.Finish(flooded);

        var help = kernel.Execute("Task.Delay?");
        var next = kernel.Execute("6 * 7");

        help.Status.Should().Be("error");
        help.Reply.ToJsonString().Should().Contain("use up the thread pool");
        next.Result.Should().Be("42", next.Reply.ToJsonString());
        kernel.Shutdown();
    }

    [Fact]
    public void HeartbeatAndKernelInfo_AreAnsweredWhileTheThreadPoolIsUsedUp()
    {
        using var kernel = BuiltKernel.Start();
        kernel.AwaitConsole(kernel.Begin(LastingFlood), "flooded");
        using var heart = new DealerSocket();
        heart.Connect(kernel.Process.Connection.EndPoint(kernel.Process.Connection.HeartbeatPort));

        heart.SendFrame("beat");
        var isAlive = heart.TryReceiveFrameString(TimeSpan.FromMinutes(1), out var echo);
        var reply = kernel.Ask(KernelChannel.Control, "kernel_info_request", []);

        isAlive.Should().BeTrue();
        echo.Should().Be("beat");
        reply["status"]!.GetValue<string>().Should().Be("ok");
        kernel.Shutdown();
    }

    // The pool may not grow, and its threads wait for a gate, not for each other: what the cell starts stays queued until the
    // next cell opens the gate. Before that, no thread runs code of the interrupted cell, wherever one looks.
    [Fact]
    public void InterruptOfACellWhoseTasksAreStillQueued_WakesThemWhenTheyBeginToSleep()
    {
        using var kernel = BuiltKernel.Start();
        var queued = kernel.Begin(
            """
            using System.Threading;
            ThreadPool.SetMaxThreads(Environment.ProcessorCount, 1_000);
            var gate = new ManualResetEventSlim();
            var holders = 0;
            void Hold(object nothing) { Interlocked.Increment(ref holders); gate.Wait(); }
            for (var i = 0; i < 100; i++) ThreadPool.UnsafeQueueUserWorkItem(Hold, null);
            while (Volatile.Read(ref holders) < Environment.ProcessorCount) Thread.Sleep(1);
            var sleepers = Enumerable.Range(0, 100).Select(_ => Task.Run(() => Thread.Sleep(-1))).ToList();
            Console.WriteLine("queued");
            await Task.Delay(-1);
            """);
        kernel.AwaitConsole(queued, "queued");

        kernel.Ask(KernelChannel.Control, "interrupt_request", []);
        var interrupted = kernel.Finish(queued);
        var awake = kernel.Execute("gate.Set(); Task.WaitAny([Task.WhenAll(sleepers)], 60_000) == 0");

        interrupted.Status.Should().Be("error");
        awake.Result.Should().Be("True", awake.Reply.ToJsonString());
        kernel.Shutdown();
    }

    [Fact]
    public void InterruptOfHundredsOfTasksThatSleep_WakesThemAll()
    {
        using var kernel = BuiltKernel.Start();
        var flooded = kernel.Begin(
            """
            var sleepers = Enumerable.Range(0, 500).Select(_ => Task.Run(() => System.Threading.Thread.Sleep(-1))).ToList();
            Console.WriteLine("flooded");
            await Task.WhenAll(sleepers);
            """);
        kernel.AwaitConsole(flooded, "flooded");

        kernel.Ask(KernelChannel.Control, "interrupt_request", []);
        kernel.Finish(flooded).Status.Should().Be("error");
        var awake = kernel.Execute("Task.WaitAny([Task.WhenAll(sleepers)], 60_000) == 0");

        awake.Result.Should().Be("True", awake.Reply.ToJsonString());
        kernel.Shutdown();
    }
}
