using System.Diagnostics;
using System.Net.Sockets;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>
/// Sends and receives for some servers on a thread of its own. It must not need the thread pool, which lessons use up on purpose.
/// That is why it uses neither asynchronous sockets nor NetMQ, which is built on them.
/// </summary>
internal sealed class ZmtpLoop : IDisposable
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<ZmtpServer> _servers;
    private readonly Action _sendWaiting;
    private readonly WakeUp _wakeUp = new();
    private readonly Thread _thread;
    private readonly List<Socket> _toRead = [];
    private readonly List<Socket> _toWrite = [];
    private readonly List<Socket> _broken = [];
    private readonly HashSet<Socket> _ready = [];
    private volatile bool _isEnding;

    /// <summary>Creates the thread without starting it.</summary>
    /// <param name="name">The name of the thread.</param>
    /// <param name="servers">The servers, which are disposed with this object.</param>
    /// <param name="sendWaiting">Called on the thread after <see cref="Wake"/>, to pass queued messages to the servers.</param>
    public ZmtpLoop(string name, IReadOnlyList<ZmtpServer> servers, Action sendWaiting)
    {
        _servers = servers;
        _sendWaiting = sendWaiting;
        _thread = new Thread(Run) { IsBackground = true, Name = name };
    }

    /// <summary>Starts the thread.</summary>
    public void Start() => _thread.UnsafeStart();

    /// <summary>Tells the thread that there is something to send. Can be called from any thread, and never blocks.</summary>
    public void Wake() => _wakeUp.Call();

    /// <summary>Sends what is waiting, and closes all connections. Blocks for up to a second.</summary>
    public void Dispose()
    {
        _isEnding = true;
        Wake();
        if (!_thread.ThreadState.HasFlag(System.Threading.ThreadState.Unstarted))
        {
            _thread.Join();
        }

        foreach (var server in _servers)
        {
            server.Dispose();
        }

        _wakeUp.Dispose();
    }

    private void Run()
    {
        while (!_isEnding)
        {
            Serve(Timeout.InfiniteTimeSpan);
        }

        _sendWaiting();
        var ended = Stopwatch.GetTimestamp();
        while (_servers.Any(server => server.Connections.Any(peer => peer.HasOutgoing))
            && Linger - Stopwatch.GetElapsedTime(ended) is var left && left > TimeSpan.Zero)
        {
            Serve(left);
        }
    }

    private void Serve(TimeSpan patience)
    {
        Socket.Select(_toRead, _toWrite, _broken, List(patience));
        _ready.Clear();
        _ready.UnionWith(_toRead);
        _ready.UnionWith(_broken);

        // Outgoing messages first, so that a peer that floods the kernel can't hold up answers to others.
        if (_ready.Contains(_wakeUp.Socket))
        {
            _wakeUp.Reset();
            _sendWaiting();
        }

        foreach (var server in _servers)
        {
            foreach (var peer in server.Connections.Where(peer => _toWrite.Contains(peer.Socket)))
            {
                peer.Flush();
            }

            foreach (var peer in server.Connections.Where(peer => _ready.Contains(peer.Socket)).ToList())
            {
                server.Receive(peer);
            }

            if (_ready.Contains(server.Listener))
            {
                server.LetIn();
            }
        }
    }

    // Gives the time to wait for them: no longer than until the next server may let peers in again.
    private TimeSpan List(TimeSpan patience)
    {
        _toRead.Clear();
        _toWrite.Clear();
        _broken.Clear();
        _toRead.Add(_wakeUp.Socket);
        foreach (var server in _servers)
        {
            var pause = server.Pause;
            if (pause == TimeSpan.Zero)
            {
                _toRead.Add(server.Listener);
            }
            else if (patience == Timeout.InfiniteTimeSpan || pause < patience)
            {
                patience = pause;
            }

            foreach (var peer in server.Connections)
            {
                _toRead.Add(peer.Socket);
                _broken.Add(peer.Socket);
                if (peer.HasOutgoing)
                {
                    _toWrite.Add(peer.Socket);
                }
            }
        }

        return patience;
    }
}
