using System.Buffers.Binary;
using System.Net;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>
/// A ROUTER socket: puts the sender's identity in front of each received message, and sends a message to the peer whose identity
/// is in front of it. If there is no such peer, the message is dropped.
/// </summary>
/// <param name="endPoint">The address to listen on.</param>
/// <param name="received">Called with the frames of each received message.</param>
/// <param name="log">Told, a line each time, when nobody new can connect any more.</param>
internal sealed class RouterServer(IPEndPoint endPoint, Action<List<byte[]>> received, Action<string> log)
    : ZmtpServer("ROUTER", endPoint, log)
{
    private readonly Dictionary<string, ZmtpConnection> _named = [];
    private uint _nameless;

    /// <inheritdoc />
    public override bool Accepts(string peerType) => peerType is "DEALER" or "REQ" or "ROUTER";

    /// <inheritdoc />
    public override byte[] Name(ZmtpConnection peer)
    {
        var name = peer.Identity;
        if (name.Length == 0)
        {
            name = new byte[1 + sizeof(uint)];
            BinaryPrimitives.WriteUInt32BigEndian(name.AsSpan(1), ++_nameless);
        }

        // If a peer reconnects with the same identity, this connection replaces the old one, which hasn't been found to be dead
        // yet.
        _named[Key(name)] = peer;
        return name;
    }

    /// <inheritdoc />
    public override void Take(ZmtpConnection sender, List<byte[]> frames) => received([sender.Identity, .. frames]);

    /// <inheritdoc />
    public override void Send(IReadOnlyList<byte[]> frames)
    {
        if (frames.Count > 0 && _named.TryGetValue(Key(frames[0]), out var peer))
        {
            peer.Send(ZmtpReader.Write([.. frames.Skip(1)]));
        }
    }

    protected override void Forget(ZmtpConnection peer)
    {
        if (_named.GetValueOrDefault(Key(peer.Identity)) == peer)
        {
            _named.Remove(Key(peer.Identity));
        }
    }

    private static string Key(byte[] name) => Convert.ToHexString(name);
}
