using System.Net.Sockets;
using AsyncCourse.Jupyter.Wire.Zmtp;
using FsCheck;
using FsCheck.Fluent;

namespace AsyncCourse.Jupyter.Tests.Holding;

/// <summary>Whoever knocks at the kernel's ports without speaking its language is let go, and nobody else notices.</summary>
public sealed class RawBytesTests
{
    private const int Clients = 300;

    [Fact]
    public void BytesThatAreNoMessages_LeaveTheKernelAnswering()
    {
        using var kernel = BuiltKernel.Start();
        kernel.Execute("var kept = 41;");
        var connection = kernel.Process.Connection;
        int[] ports =
        [
            connection.ShellPort, connection.ControlPort, connection.StdinPort, connection.IOPubPort, connection.HeartbeatPort,
        ];

        foreach (var (index, bytes) in Beginnings().Sample(Clients, 50).Index())
        {
            using var socket = new TcpClient("127.0.0.1", ports[index % ports.Length]);
            Send(socket, bytes);
        }

        kernel.Execute("kept + 1").Result.Should().Be("42");
        kernel.Shutdown();
    }

    [Fact]
    public void AMessageOfFramesWithoutEnd_EndsItsConnectionOnly()
    {
        using var kernel = BuiltKernel.Start();
        using var socket = new TcpClient("127.0.0.1", kernel.Process.Connection.ShellPort) { ReceiveTimeout = 60_000 };
        var stream = socket.GetStream();
        byte[] emptyAndMore = [1, 0];

        Send(socket,
        [
            .. ZmtpGreeting.Create(), .. ZmtpReader.Write(ZmtpCommand.CreateReady("DEALER")),
            .. Enumerable.Repeat(emptyAndMore, 10_000).SelectMany(bytes => bytes),
        ]);

        IsLetGo(stream).Should().BeTrue();
        kernel.Execute("6 * 7").Result.Should().Be("42");
        kernel.Shutdown();
    }

    private static bool IsLetGo(NetworkStream stream)
    {
        try
        {
            stream.CopyTo(Stream.Null);
            return true;
        }
        catch (IOException problem)
        {
            return problem.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset };
        }
    }

    // Noise, and noise after more and more of a sound beginning.
    private static Gen<byte[]> Beginnings()
    {
        byte[] ready = [.. ZmtpGreeting.Create(), .. ZmtpReader.Write(ZmtpCommand.CreateReady("DEALER"))];
        byte[][] sound = [[], ZmtpGreeting.Create(), ready, ready[..^3], [.. ready, 1, 3], [.. ready, 4, 1, 9]];
        return
            from beginning in Gen.Elements(sound)
            from noise in ArbMap.Default.GeneratorFor<byte[]>()
            select (byte[])[.. beginning, .. noise];
    }

    private static void Send(TcpClient socket, byte[] bytes)
    {
        try
        {
            socket.GetStream().Write(bytes);
        }
        catch (IOException)
        {
            // It has been let go already.
        }
    }
}
