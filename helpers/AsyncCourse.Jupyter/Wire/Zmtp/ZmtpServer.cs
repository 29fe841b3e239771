using System.Net;
using System.Net.Sockets;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>A socket that peers connect to. Only the loop's thread may touch it.</summary>
internal abstract class ZmtpServer : IDisposable
{
    private const int Backlog = 100;
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(10);

    private readonly List<ZmtpConnection> _connections = [];

    /// <summary>Listens from now on.</summary>
    /// <param name="socketType">Its type, as the protocol spells it.</param>
    /// <param name="endPoint">Where.</param>
    /// <exception cref="SocketException">It can't listen there.</exception>
    protected ZmtpServer(string socketType, IPEndPoint endPoint)
    {
        SocketType = socketType;
        Listener = new Socket(endPoint.AddressFamily, System.Net.Sockets.SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
        try
        {
            Listener.Bind(endPoint);
            Listener.Listen(Backlog);
        }
        catch
        {
            Listener.Dispose();
            throw;
        }
    }

    /// <summary>Its type, as the protocol spells it.</summary>
    public string SocketType { get; }

    /// <summary>Where peers knock.</summary>
    public Socket Listener { get; }

    /// <summary>The peers that are connected.</summary>
    public IReadOnlyList<ZmtpConnection> Connections => _connections;

    /// <summary>Whether a peer of a type may connect.</summary>
    /// <param name="peerType">The type.</param>
    public abstract bool Accepts(string peerType);

    /// <summary>The name by which messages for a new peer are addressed.</summary>
    /// <param name="peer">A peer that has said what it is.</param>
    public virtual byte[] Name(ZmtpConnection peer) => peer.Identity;

    /// <summary>Takes a message.</summary>
    /// <param name="sender">Who sent it.</param>
    /// <param name="frames">Its frames.</param>
    public abstract void Take(ZmtpConnection sender, List<byte[]> frames);

    /// <summary>Sends a message.</summary>
    /// <param name="frames">Its frames.</param>
    public abstract void Send(IReadOnlyList<byte[]> frames);

    /// <summary>Lets a peer in that knocks.</summary>
    public void LetIn()
    {
        try
        {
            _connections.Add(new ZmtpConnection(Listener.Accept(), this));
        }
        catch (SocketException problem) when (problem.SocketErrorCode is SocketError.WouldBlock)
        {
            // It has gone away again.
        }
        catch (SocketException)
        {
            // It goes on knocking, for instance while a cell has used up the file descriptors.
            Thread.Sleep(Breath);
        }
    }

    /// <summary>Takes in what a peer sent. One that is gone, or doesn't keep to the protocol, is let go of.</summary>
    /// <param name="peer">The peer.</param>
    public void Receive(ZmtpConnection peer)
    {
        var isThere = false;
        try
        {
            isThere = peer.Receive();
        }
        catch (ZmtpException)
        {
            // Anybody may knock at a port; there is nobody to tell.
        }

        if (!isThere)
        {
            LetGo(peer);
        }
    }

    public void Dispose()
    {
        Listener.Dispose();
        foreach (var peer in _connections)
        {
            peer.Dispose();
        }
    }

    protected virtual void Forget(ZmtpConnection peer)
    {
    }

    private void LetGo(ZmtpConnection peer)
    {
        Forget(peer);
        _connections.Remove(peer);
        peer.Dispose();
    }
}
