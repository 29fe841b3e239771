using System.Net.Sockets;
using System.Text;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>A connection with one peer. Only the loop's thread may touch it; nothing in it blocks.</summary>
internal sealed class ZmtpConnection : IDisposable
{
    private readonly ZmtpReader _reader = new();
    private readonly Queue<byte[]> _outgoing = new();
    private readonly ZmtpMessage _message = new();
    private readonly ZmtpServer _server;
    private int _sent;
    private bool _hasGreeted;

    /// <summary>Greets a peer that has just connected.</summary>
    /// <param name="socket">Its socket.</param>
    /// <param name="server">Whom it connected with.</param>
    public ZmtpConnection(Socket socket, ZmtpServer server)
    {
        Socket = socket;
        _server = server;
        socket.Blocking = false;
        socket.NoDelay = true;
        Send(ZmtpGreeting.Create());
        Send(ZmtpReader.Write(ZmtpCommand.CreateReady(server.SocketType)));
    }

    /// <summary>The socket.</summary>
    public Socket Socket { get; }

    /// <summary>By which name messages for the peer are addressed.</summary>
    public byte[] Identity { get; private set; } = [];

    /// <summary>Whether the peer has said what it is, so that it can be sent messages.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Whether something waits until the peer takes it.</summary>
    public bool HasOutgoing => _outgoing.Count > 0;

    /// <summary>Takes in what has arrived.</summary>
    /// <returns>False if the peer is gone.</returns>
    /// <exception cref="ZmtpException">It doesn't keep to the protocol.</exception>
    public bool Receive()
    {
        var count = Socket.Receive(_reader.Room(), SocketFlags.None, out var error);
        if (error is SocketError.WouldBlock or SocketError.Interrupted)
        {
            return true;
        }

        if (error != SocketError.Success || count == 0)
        {
            return false;
        }

        _reader.Add(count);
        if (!_hasGreeted)
        {
            ZmtpGreeting.Check(_reader.Waiting);
            if (_reader.Waiting.Length < ZmtpGreeting.Length)
            {
                return true;
            }

            _reader.Skip(ZmtpGreeting.Length);
            _hasGreeted = true;
        }

        while (_reader.TryRead(out var frame))
        {
            Take(frame);
        }

        return true;
    }

    /// <summary>Sends bytes, as soon as the peer takes them.</summary>
    /// <param name="bytes">What to send.</param>
    public void Send(byte[] bytes)
    {
        _outgoing.Enqueue(bytes);
        if (_outgoing.Count == 1)
        {
            Flush();
        }
    }

    /// <summary>Sends as much of what waits as the peer takes now. That it is gone is noticed when receiving.</summary>
    public void Flush()
    {
        while (_outgoing.TryPeek(out var next))
        {
            var sent = Socket.Send(next.AsSpan(_sent), SocketFlags.None, out var error);
            if (error is SocketError.WouldBlock or SocketError.Interrupted)
            {
                return;
            }

            _sent += sent;
            if (error != SocketError.Success)
            {
                _outgoing.Clear();
                _sent = 0;
            }
            else if (_sent == next.Length)
            {
                _outgoing.Dequeue();
                _sent = 0;
            }
        }
    }

    public void Dispose() => Socket.Dispose();

    private void Take(ZmtpFrame frame)
    {
        if (frame.IsCommand)
        {
            Obey(ZmtpCommand.Read(frame.Body));
            return;
        }

        if (!IsReady)
        {
            throw new ZmtpException("It sends a message before the handshake has ended.");
        }

        if (_message.Add(frame) is { } message)
        {
            _server.Take(this, message);
        }
    }

    private void Obey(ZmtpCommand command)
    {
        switch (command.Name)
        {
            case ZmtpCommand.Ready when !IsReady:
                var properties = command.Properties();
                var type = Encoding.ASCII.GetString(properties.GetValueOrDefault(ZmtpCommand.SocketType) ?? []);
                if (!_server.Accepts(type))
                {
                    throw new ZmtpException($"It is a {type}, which has no business with a {_server.SocketType}.");
                }

                Identity = properties.GetValueOrDefault(ZmtpCommand.Identity) ?? [];
                IsReady = true;
                Identity = _server.Name(this);
                break;
            case "PING":
                // Two bytes say how long it waits; the rest is to be given back.
                Send(ZmtpReader.Write(new ZmtpCommand("PONG", command.Data.Length > 2 ? command.Data[2..] : [])));
                break;
            case "ERROR":
                throw new ZmtpException("It found an error.");
        }
    }
}
