using System.Net;
using System.Net.Sockets;
using AsyncCourse.Jupyter.Wire.Zmtp;

namespace AsyncCourse.Jupyter.Tests.Wire.Zmtp;

/// <summary>A server whose first tries to let a peer in fail, as they do when file descriptors are used up.</summary>
/// <param name="failures">How many tries fail.</param>
/// <param name="log">Told what the server logs.</param>
/// <param name="time">Its clock; null for the system's.</param>
internal sealed class ScarceServer(int failures, Action<string> log, TimeProvider? time = null)
    : ZmtpServer("ROUTER", new IPEndPoint(IPAddress.Loopback, 0), log, time)
{
    private int _tries;

    /// <summary>How often it tried to let a peer in.</summary>
    public int Tries => Volatile.Read(ref _tries);

    public override bool Accepts(string peerType) => true;

    public override void Take(ZmtpConnection sender, List<byte[]> frames)
    {
    }

    public override void Send(IReadOnlyList<byte[]> frames)
    {
    }

    protected override Socket Accept() => Interlocked.Increment(ref _tries) <= failures
        ? throw new SocketException((int)SocketError.TooManyOpenSockets)
        : base.Accept();
}
