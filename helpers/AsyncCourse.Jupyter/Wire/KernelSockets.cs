using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using AsyncCourse.Jupyter.Wire.Zmtp;

namespace AsyncCourse.Jupyter.Wire;

/// <summary>
/// The kernel's five sockets. Only one thread touches them: received requests go into queues, and messages can be sent from any
/// thread.
/// </summary>
public sealed class KernelSockets : IDisposable
{
    private readonly List<ZmtpServer> _open = [];
    private readonly ConcurrentQueue<(ZmtpServer Server, JupyterMessage Message)> _outgoing = [];
    private readonly RouterServer _shell;
    private readonly RouterServer _control;
    private readonly RouterServer _stdin;
    private readonly PublisherServer _ioPub;
    private readonly ZmtpLoop _loop;
    private readonly MessageCodec _codec;
    private readonly Action<string> _log;

    /// <summary>Binds the sockets to the connection file's address, and to no other.</summary>
    /// <param name="connection">The address, the ports and the key.</param>
    /// <param name="log">Told about each message that is dropped, and when nobody new can connect.</param>
    /// <exception cref="ConnectionFileException">A port is in use, or the address doesn't belong to this machine.</exception>
    public KernelSockets(ConnectionFile connection, Action<string> log)
    {
        _codec = new MessageCodec(new MessageSigner(connection.Key));
        _log = log;
        try
        {
            _shell = Open(connection, connection.ShellPort, Router(Shell.Add));
            _control = Open(connection, connection.ControlPort, Router(Control.Add));
            _stdin = Open(connection, connection.StdinPort, Router(Answered));
            _ioPub = Open(connection, connection.IOPubPort, at => new PublisherServer(at, log));
            RouterServer? heartbeat = null;
            heartbeat = Open(
                connection, connection.HeartbeatPort, at => new RouterServer(at, frames => heartbeat!.Send(frames), log));
        }
        catch
        {
            _open.ForEach(server => server.Dispose());
            throw;
        }

        _loop = new ZmtpLoop("jupyter-sockets", _open, SendWaiting);
    }

    /// <summary>Requests that are handled one after the other.</summary>
    public BlockingCollection<JupyterMessage> Shell { get; } = [];

    /// <summary>Requests that are answered at once, even while a cell runs.</summary>
    public BlockingCollection<JupyterMessage> Control { get; } = [];

    /// <summary>Answers to the kernel's questions.</summary>
    public Channel<JupyterMessage> Stdin { get; } = Channel.CreateUnbounded<JupyterMessage>();

    /// <summary>Starts receiving and sending.</summary>
    public void Start() => _loop.Start();

    /// <summary>Queues a message to be sent. Never blocks. Messages of one channel are sent in the order of the calls.</summary>
    /// <param name="channel">The channel to send it on.</param>
    /// <param name="message">The message to send.</param>
    public void Send(KernelChannel channel, JupyterMessage message)
    {
        _outgoing.Enqueue((Server(channel), message));
        _loop.Wake();
    }

    /// <summary>Sends the queued messages, and closes the sockets. Blocks for up to a second.</summary>
    public void Dispose()
    {
        _loop.Dispose();
        Shell.CompleteAdding();
        Control.CompleteAdding();
    }

    private T Open<T>(ConnectionFile connection, int port, Func<IPEndPoint, T> create)
        where T : ZmtpServer
    {
        try
        {
            var server = create(connection.Listening(port));
            _open.Add(server);
            return server;
        }
        catch (SocketException problem)
        {
            throw new ConnectionFileException(
                $"The kernel can't listen on {connection.EndPoint(port)}: {problem.Message}", problem);
        }
    }

    private ZmtpServer Server(KernelChannel channel) => channel switch
    {
        KernelChannel.Shell => _shell,
        KernelChannel.Control => _control,
        KernelChannel.Stdin => _stdin,
        _ => _ioPub,
    };

    private Func<IPEndPoint, RouterServer> Router(Action<JupyterMessage> take) =>
        at => new RouterServer(at, frames => Receive(frames, take), _log);

    private void Receive(List<byte[]> frames, Action<JupyterMessage> take)
    {
        try
        {
            take(_codec.Decode(frames));
        }
        catch (MalformedMessageException problem)
        {
            _log($"Dropped a message: {problem.Message}");
        }
        catch (Exception problem)
        {
            // An exception here would end the process, and anybody who can reach the port could cause one.
            _log($"Dropped a message that couldn't be read: {problem}");
        }
    }

    private void Answered(JupyterMessage answer) => Stdin.Writer.TryWrite(answer);

    private void SendWaiting()
    {
        while (_outgoing.TryDequeue(out var next))
        {
            try
            {
                next.Server.Send(_codec.Encode(next.Message));
            }
            catch (Exception problem) when (problem is InvalidOperationException
                or System.Text.Json.JsonException or ArgumentException)
            {
                _log($"A {next.Message.Type} can't be sent: {problem.Message}");
            }
        }
    }
}
