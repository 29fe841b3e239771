using System.Threading.Channels;
using NetMQ;
using NetMQ.Sockets;

namespace AsyncCourse.Jupyter.Wire;

/// <summary>
/// The kernel's five sockets on the one thread that may touch them: messages come out of channels, and go in from any thread.
/// </summary>
public sealed class KernelSockets : IDisposable
{
    private readonly RouterSocket _shell = new();
    private readonly RouterSocket _control = new();
    private readonly RouterSocket _stdin = new();
    private readonly PublisherSocket _ioPub = new();
    private readonly RouterSocket _heartbeat = new();
    private readonly NetMQQueue<(KernelChannel Channel, JupyterMessage Message)> _outgoing = new();
    private readonly NetMQPoller _poller = [];
    private readonly MessageCodec _codec;
    private readonly Action<string> _log;

    /// <summary>Binds the sockets to the connection file's address, and to no other.</summary>
    /// <param name="connection">Where to listen, and the key.</param>
    /// <param name="log">Told about each message that is dropped.</param>
    /// <exception cref="ConnectionFileException">A port is taken, or the address isn't this machine's.</exception>
    public KernelSockets(ConnectionFile connection, Action<string> log)
    {
        _codec = new MessageCodec(new MessageSigner(connection.Key));
        _log = log;
        Bind(_shell, connection.EndPoint(connection.ShellPort));
        Bind(_control, connection.EndPoint(connection.ControlPort));
        Bind(_stdin, connection.EndPoint(connection.StdinPort));
        Bind(_ioPub, connection.EndPoint(connection.IOPubPort));
        Bind(_heartbeat, connection.EndPoint(connection.HeartbeatPort));

        Receive(_shell, Shell.Writer);
        Receive(_control, Control.Writer);
        Receive(_stdin, Stdin.Writer);
        _heartbeat.ReceiveReady += (_, ready) => ready.Socket.SendMultipartMessage(ready.Socket.ReceiveMultipartMessage());
        _outgoing.ReceiveReady += (_, _) => SendWaiting();
        _poller.Add(_outgoing);
        _poller.Add(_heartbeat);
    }

    /// <summary>Requests that queue behind each other.</summary>
    public Channel<JupyterMessage> Shell { get; } = Channel.CreateUnbounded<JupyterMessage>();

    /// <summary>Requests that are answered at once.</summary>
    public Channel<JupyterMessage> Control { get; } = Channel.CreateUnbounded<JupyterMessage>();

    /// <summary>Answers to the kernel's questions.</summary>
    public Channel<JupyterMessage> Stdin { get; } = Channel.CreateUnbounded<JupyterMessage>();

    /// <summary>Starts receiving and sending.</summary>
    public void Start() => _poller.RunAsync("jupyter-sockets");

    /// <summary>Queues a message. Never blocks; messages of one channel leave in the order of the calls.</summary>
    /// <param name="channel">Which socket.</param>
    /// <param name="message">What to send.</param>
    public void Send(KernelChannel channel, JupyterMessage message) => _outgoing.Enqueue((channel, message));

    /// <summary>Sends what is queued, for at most a second, and closes the sockets.</summary>
    public void Dispose()
    {
        _poller.Stop();
        SendWaiting();
        foreach (NetMQSocket socket in (NetMQSocket[])[_shell, _control, _stdin, _ioPub, _heartbeat])
        {
            socket.Options.Linger = TimeSpan.FromSeconds(1);
            socket.Dispose();
        }

        _outgoing.Dispose();
        _poller.Dispose();
        NetMQConfig.Cleanup(block: true);
    }

    private static void Bind(NetMQSocket socket, string endPoint)
    {
        // Front ends that are slow to read must not lose output; what a cell may show is capped elsewhere.
        socket.Options.SendHighWatermark = 0;
        socket.Options.ReceiveHighWatermark = 0;
        try
        {
            socket.Bind(endPoint);
        }
        catch (NetMQException problem)
        {
            throw new ConnectionFileException($"The kernel can't listen on {endPoint}: {problem.Message}", problem);
        }
    }

    private void Receive(RouterSocket socket, ChannelWriter<JupyterMessage> requests)
    {
        socket.ReceiveReady += (_, ready) =>
        {
            List<byte[]> frames = ready.Socket.ReceiveMultipartBytes();
            try
            {
                requests.TryWrite(_codec.Decode(frames));
            }
            catch (MalformedMessageException problem)
            {
                _log($"Dropped a message: {problem.Message}");
            }
        };
        _poller.Add(socket);
    }

    private void SendWaiting()
    {
        while (_outgoing.TryDequeue(out var next, TimeSpan.Zero))
        {
            NetMQSocket socket = next.Channel switch
            {
                KernelChannel.Shell => _shell,
                KernelChannel.Control => _control,
                KernelChannel.Stdin => _stdin,
                _ => _ioPub,
            };
            socket.SendMultipartBytes(_codec.Encode(next.Message));
        }
    }
}
