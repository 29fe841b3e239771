using System.Net.Sockets;
using System.Text;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>The connection to one peer. Only the loop's thread may touch it, and nothing in it blocks.</summary>
internal sealed class ZmtpConnection : IDisposable
{
    private readonly ZmtpReader _reader = new();
    private readonly Queue<byte[]> _outgoing = new();
    private readonly ZmtpMessage _message = new();
    private readonly ZmtpServer _server;
    private int _sent;
    private bool _hasGreeted;

    /// <summary>Sends the greeting to a peer that has just connected.</summary>
    /// <param name="socket">The connected socket, which is disposed with this object.</param>
    /// <param name="server">The server that the peer connected to.</param>
    public ZmtpConnection(Socket socket, ZmtpServer server)
    {
        Socket = socket;
        _server = server;
        socket.Blocking = false;
        socket.NoDelay = true;
        Send(ZmtpGreeting.Create());
        Send(ZmtpReader.Write(ZmtpCommand.CreateReady(server.SocketType)));
    }

    /// <summary>The connected socket.</summary>
    public Socket Socket { get; }

    /// <summary>The identity that messages for the peer are addressed to.</summary>
    public byte[] Identity { get; private set; } = [];

    /// <summary>Whether the handshake is complete, so that messages can be sent to the peer.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Whether there are bytes that the peer hasn't accepted yet.</summary>
    public bool HasOutgoing => _outgoing.Count > 0;

    /// <summary>Reads and processes what has arrived.</summary>
    /// <returns>False if the peer has closed the connection.</returns>
    /// <exception cref="ZmtpException">The peer violates the protocol.</exception>
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

    /// <summary>Sends bytes as soon as the peer accepts them.</summary>
    /// <param name="bytes">The bytes to send.</param>
    public void Send(byte[] bytes)
    {
        _outgoing.Enqueue(bytes);
        if (_outgoing.Count == 1)
        {
            Flush();
        }
    }

    /// <summary>
    /// Sends as many waiting bytes as the peer accepts now. If the peer has closed the connection, <see cref="Receive"/> notices.
    /// </summary>
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
                // The first two bytes are the time to live. The rest must be sent back.
                Send(ZmtpReader.Write(new ZmtpCommand("PONG", command.Data.Length > 2 ? command.Data[2..] : [])));
                break;
            case "ERROR":
                throw new ZmtpException("It found an error.");
        }
    }
}
