using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using AsyncCourse.Jupyter.Wire.Zmtp;
using Microsoft.Extensions.Time.Testing;

namespace AsyncCourse.Jupyter.Tests.Wire.Zmtp;

/// <summary>A peer that can't be let in knocks on, and neither ends the loop nor keeps it busy.</summary>
public sealed class ZmtpLoopTests
{
    private const int GreetingLength = 64;

    private readonly ConcurrentQueue<string> _log = [];

    [Fact]
    public async Task APeerThatCannotBeLetIn_IsLetInLater_AndOneLineTellsOfIt()
    {
        var server = new ScarceServer(failures: 5, _log.Enqueue);
        using var loop = new ZmtpLoop("test", [server], () => { });
        using var peer = Knock(server);

        loop.Start();
        await peer.GetStream().ReadExactlyAsync(new byte[GreetingLength], TestContext.Current.CancellationToken);

        server.Tries.Should().Be(6);
        _log.Should().ContainSingle().Which.Should()
            .StartWith($"Nobody new can connect to {server.Listener.LocalEndPoint} (ROUTER): ")
            .And.EndWith("The kernel tries again.");
    }

    [Fact]
    public async Task WhileAPeerWaits_TheLoopSends_AndDoesNotTryAgainBeforeItsTime()
    {
        // This server's clock stands still, so that its pause never ends.
        var server = new ScarceServer(failures: int.MaxValue, _log.Enqueue, new FakeTimeProvider());
        using var sent = new SemaphoreSlim(0);
        using var loop = new ZmtpLoop("test", [server], () => sent.Release());
        using var peer = Knock(server);
        loop.Start();
        while (server.Tries == 0)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        for (var messages = 0; messages < 20; messages++)
        {
            loop.Wake();
            await sent.WaitAsync(TestContext.Current.CancellationToken);
        }

        server.Tries.Should().Be(1);
    }

    [Fact]
    public void LetIn_AfterAFailure_EndsThePause()
    {
        var server = new ScarceServer(failures: 1, _log.Enqueue);
        using var first = Knock(server);

        server.LetIn();
        server.LetIn();

        server.Connections.Should().ContainSingle();
        server.Pause.Should().Be(TimeSpan.Zero);
        _log.Should().ContainSingle();
        server.Dispose();
    }

    private static TcpClient Knock(ScarceServer server)
    {
        var peer = new TcpClient();
        peer.Connect((IPEndPoint)server.Listener.LocalEndPoint!);
        return peer;
    }
}
