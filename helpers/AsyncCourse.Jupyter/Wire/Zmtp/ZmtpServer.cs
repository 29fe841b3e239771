using System.Net;
using System.Net.Sockets;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>A listening socket of one ZMTP type. Only the loop's thread may touch it.</summary>
internal abstract class ZmtpServer : IDisposable
{
    private const int Backlog = 100;

    private readonly List<ZmtpConnection> _connections = [];
    private readonly AcceptPause _pause;
    private readonly Action<string> _log;

    /// <summary>Starts listening.</summary>
    /// <param name="socketType">The socket type as the protocol spells it.</param>
    /// <param name="endPoint">The address to listen on.</param>
    /// <param name="log">Told, a line each time, when nobody new can connect any more.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <exception cref="SocketException">The socket can't listen on this address.</exception>
    protected ZmtpServer(string socketType, IPEndPoint endPoint, Action<string> log, TimeProvider? time = null)
    {
        SocketType = socketType;
        _log = log;
        _pause = new AcceptPause(time ?? TimeProvider.System);
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

    /// <summary>How long peers that knock are left waiting, because none could be let in; zero if they needn't wait.</summary>
    public TimeSpan Pause => _pause.Left;

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
            _connections.Add(new ZmtpConnection(Accept(), this));
            _pause.End();
        }
        catch (SocketException problem) when (problem.SocketErrorCode is SocketError.WouldBlock or SocketError.ConnectionAborted)
        {
            // The peer has gone away again.
        }
        catch (SocketException problem)
        {
            // The peer keeps waiting, for instance while a cell has used up the file descriptors.
            if (!_pause.IsOn)
            {
                var here = $"{Listener.LocalEndPoint} ({SocketType})";
                _log($"Nobody new can connect to {here}: {problem.Message}. The kernel tries again.");
            }

            _pause.Begin();
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

    /// <summary>A socket for the peer that knocks.</summary>
    /// <exception cref="SocketException">There is none.</exception>
    protected virtual Socket Accept() => Listener.Accept();

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
