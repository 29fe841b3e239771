using AsyncCourse.Jupyter.Wire;
using FsCheck.Fluent;
using NetMQ;
using NetMQ.Sockets;

namespace AsyncCourse.Jupyter.Tests.Holding;

/// <summary>What a kernel must survive. Each test has a kernel of its own; they run one after the other.</summary>
public sealed class HoldingTests
{
    private const int Clients = 1_000;
    private const int FramesEach = 5;

    [Fact]
    public void AThousandClientsThatSendNoSoundMessage_LeaveTheKernelAliveAndAnswering()
    {
        using var kernel = BuiltKernel.Start();
        kernel.Execute("var kept = 41;");
        var connection = kernel.Process.Connection;
        string[] endPoints = [.. new[]
        {
            connection.ShellPort, connection.ControlPort, connection.StdinPort, connection.HeartbeatPort,
        }.Select(connection.EndPoint)];
        var messages = MalformedFrames.Generator(connection.Key).Sample(Clients * FramesEach, 20).ToArray();

        for (var client = 0; client < Clients; client++)
        {
            using var socket = new DealerSocket();
            socket.Options.Linger = TimeSpan.FromSeconds(5);
            socket.Connect(endPoints[client % endPoints.Length]);
            foreach (var frames in messages.AsSpan(client * FramesEach, FramesEach))
            {
                socket.SendMultipartBytes(frames);
            }
        }

        // Cells among them that are signed and don't compile turn down what waits behind them, as they should.
        var answer = kernel.Execute("kept + 1");
        while (answer.Status == "aborted")
        {
            answer = kernel.Execute("kept + 1");
        }

        answer.Result.Should().Be("42", answer.Reply.ToJsonString());
        kernel.Ask(KernelChannel.Control, "kernel_info_request", [])["status"]!.GetValue<string>().Should().Be("ok");
        kernel.Process.HasExited.Should().BeFalse();
        kernel.Shutdown();
    }

    [Fact]
    public void BytesThatAreNoZeroMq_LeaveTheKernelAliveAndAnswering()
    {
        using var kernel = BuiltKernel.Start();
        var random = new Random(1);

        for (var attempt = 0; attempt < 200; attempt++)
        {
            using var raw = new System.Net.Sockets.TcpClient("127.0.0.1", kernel.Process.Connection.ShellPort);
            var noise = new byte[random.Next(1, 400)];
            random.NextBytes(noise);
            raw.GetStream().Write(noise);
        }

        kernel.Execute("6 * 7").Result.Should().Be("42");
        kernel.Shutdown();
    }

    [Fact]
    public void AHundredMegabytesOfOutput_AreCut()
    {
        using var kernel = BuiltKernel.Start();

        var answer = kernel.Execute("for (var i = 0; i < 1_000_000; i++) Console.WriteLine(new string('x', 99));");

        answer.Status.Should().Be("ok");
        answer.Console.Length.Should().BeInRange(1_000_000, 1_001_000);
        answer.Console.Should().Contain("99,000,000 more characters were cut");
        kernel.Execute("6 * 7").Result.Should().Be("42");
        kernel.Shutdown();
    }

    [Fact]
    public void AFrontEnd_IsAnsweredWhileACellWritesWithoutEnd()
    {
        using var kernel = BuiltKernel.Start();
        var endless = kernel.Begin("while (true) Console.WriteLine(new string('x', 99));");
        kernel.AwaitConsole(endless, "xxx");

        var reply = kernel.Ask(KernelChannel.Control, "kernel_info_request", []);
        kernel.Ask(KernelChannel.Control, "interrupt_request", []);

        reply["status"]!.GetValue<string>().Should().Be("ok");
        kernel.Finish(endless).Status.Should().Be("error");
        kernel.Execute("6 * 7").Result.Should().Be("42");
        kernel.Shutdown();
    }

    [Fact]
    public void ACellThatIsAskedForOnceAnotherHasFailed_Runs()
    {
        using var kernel = BuiltKernel.Start();

        var next = new List<string>();
        for (var failures = 0; failures < 100; failures++)
        {
            kernel.Execute("throw new Exception();");
            next.Add(kernel.Execute("1").Status);
        }

        next.Should().AllBe("ok");
        kernel.Shutdown();
    }
}
