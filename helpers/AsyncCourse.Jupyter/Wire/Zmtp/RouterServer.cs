using System.Buffers.Binary;
using System.Net;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>
/// Messages come in with the sender's name before them, and go out to the peer whose name they begin with; to nobody if there is no
/// such peer (any more).
/// </summary>
/// <param name="endPoint">Where it listens.</param>
/// <param name="received">Given each message.</param>
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

        // A peer that comes back under its name is the one to talk to: its old connection only hasn't been found dead yet.
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
