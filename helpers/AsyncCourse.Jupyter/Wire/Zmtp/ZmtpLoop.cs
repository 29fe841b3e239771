using System.Diagnostics;
using System.Net.Sockets;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>
/// Sends and receives for some servers on a thread of its own. Nothing here needs the thread pool, which lessons use up on purpose:
/// that is why the sockets are neither asynchronous ones nor those of NetMQ, which is built on such.
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

    /// <summary>Prepares the thread.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="servers">What it serves; disposed with it.</param>
    /// <param name="sendWaiting">Called on the thread after <see cref="Wake"/>, to hand the servers what is to be sent.</param>
    public ZmtpLoop(string name, IReadOnlyList<ZmtpServer> servers, Action sendWaiting)
    {
        _servers = servers;
        _sendWaiting = sendWaiting;
        _thread = new Thread(Run) { IsBackground = true, Name = name };
    }

    /// <summary>Starts the thread.</summary>
    public void Start() => _thread.UnsafeStart();

    /// <summary>There is something to send. From any thread; never blocks.</summary>
    public void Wake() => _wakeUp.Call();

    /// <summary>Sends what waits, for at most a second, and closes all connections. Blocks for that time.</summary>
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

        // Answers first: a peer that floods us must not keep the others' from going out.
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
