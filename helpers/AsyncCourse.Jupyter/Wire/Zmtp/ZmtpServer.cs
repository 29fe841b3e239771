using System.Net;
using System.Net.Sockets;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>A socket that peers connect to. Only the loop's thread may touch it.</summary>
internal abstract class ZmtpServer : IDisposable
{
    private const int Backlog = 100;

    private readonly List<ZmtpConnection> _connections = [];
    private readonly AcceptPause _pause;
    private readonly Action<string> _log;

    /// <summary>Listens from now on.</summary>
    /// <param name="socketType">Its type, as the protocol spells it.</param>
    /// <param name="endPoint">Where.</param>
    /// <param name="log">Told, a line each time, when nobody new can connect any more.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <exception cref="SocketException">It can't listen there.</exception>
    protected ZmtpServer(string socketType, IPEndPoint endPoint, Action<string> log, TimeProvider? time = null)
    {
        SocketType = socketType;
        _log = log;
        _pause = new AcceptPause(time ?? TimeProvider.System);
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

    /// <summary>How long peers that knock are left waiting, because none could be let in; zero if they needn't wait.</summary>
    public TimeSpan Pause => _pause.Left;

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
            _connections.Add(new ZmtpConnection(Accept(), this));
            _pause.End();
        }
        catch (SocketException problem) when (problem.SocketErrorCode is SocketError.WouldBlock or SocketError.ConnectionAborted)
        {
            // It has gone away again.
        }
        catch (SocketException problem)
        {
            // It goes on knocking, for instance while a cell has used up the file descriptors.
            if (!_pause.IsOn)
            {
                var here = $"{Listener.LocalEndPoint} ({SocketType})";
                _log($"Nobody new can connect to {here}: {problem.Message}. The kernel tries again.");
            }

            _pause.Begin();
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
