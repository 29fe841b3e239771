using System.Net;
using System.Net.Sockets;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>A listening socket of one ZMTP type. Only the loop's thread may touch it.</summary>
internal abstract class ZmtpServer : IDisposable
{
    private const int Backlog = 100;
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(10);

    private readonly List<ZmtpConnection> _connections = [];

    /// <summary>Starts listening.</summary>
    /// <param name="socketType">The socket type as the protocol spells it.</param>
    /// <param name="endPoint">The address to listen on.</param>
    /// <exception cref="SocketException">The socket can't listen on this address.</exception>
    protected ZmtpServer(string socketType, IPEndPoint endPoint)
    {
        SocketType = socketType;
        Listener = new Socket(endPoint.AddressFamily, System.Net.Sockets.SocketType.Stream, ProtocolType.Tcp)
        {
            Blocking = false,
        };
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

    /// <summary>The socket type as the protocol spells it.</summary>
    public string SocketType { get; }

    /// <summary>The socket that accepts connections.</summary>
    public Socket Listener { get; }

    /// <summary>The peers that are connected.</summary>
    public IReadOnlyList<ZmtpConnection> Connections => _connections;

    /// <summary>Whether peers of a socket type may connect.</summary>
    /// <param name="peerType">The socket type as the protocol spells it.</param>
    public abstract bool Accepts(string peerType);

    /// <summary>The identity that messages for a new peer are addressed to.</summary>
    /// <param name="peer">A peer whose handshake is complete.</param>
    public virtual byte[] Name(ZmtpConnection peer) => peer.Identity;

    /// <summary>Processes a received message.</summary>
    /// <param name="sender">The peer that sent the message.</param>
    /// <param name="frames">The frames of the message.</param>
    public abstract void Take(ZmtpConnection sender, List<byte[]> frames);

    /// <summary>Sends a message.</summary>
    /// <param name="frames">The frames of the message.</param>
    public abstract void Send(IReadOnlyList<byte[]> frames);

    /// <summary>Accepts a waiting connection.</summary>
    public void LetIn()
    {
        try
        {
            _connections.Add(new ZmtpConnection(Listener.Accept(), this));
        }
        catch (SocketException problem) when (problem.SocketErrorCode is SocketError.WouldBlock)
        {
            // The peer has gone away again.
        }
        catch (SocketException)
        {
            // The peer keeps waiting, for instance while a cell has used up the file descriptors.
            Thread.Sleep(Breath);
        }
    }

    /// <summary>Reads what a peer sent. Closes the connection if the peer is gone or violates the protocol.</summary>
    /// <param name="peer">The peer that has sent something.</param>
    public void Receive(ZmtpConnection peer)
    {
        var isThere = false;
        try
        {
            isThere = peer.Receive();
        }
        catch (ZmtpException)
        {
            // Anybody may connect to a port. There is nobody to report this to.
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
