using System.Net;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>
/// Messages go out to all peers that have subscribed to what they begin with. Those that subscribe later don't get them.
/// </summary>
/// <param name="endPoint">Where it listens.</param>
/// <param name="log">Told, a line each time, when nobody new can connect any more.</param>
internal sealed class PublisherServer(IPEndPoint endPoint, Action<string> log) : ZmtpServer("PUB", endPoint, log)
{
    private readonly Dictionary<ZmtpConnection, List<byte[]>> _topics = [];

    /// <inheritdoc />
    public override bool Accepts(string peerType) => peerType is "SUB" or "XSUB";

    /// <inheritdoc />
    public override void Take(ZmtpConnection sender, List<byte[]> frames)
    {
        if (frames is not [[var does, .. var topic]])
        {
            return;
        }

        if (!_topics.TryGetValue(sender, out var topics))
        {
            _topics[sender] = topics = [];
        }

        switch (does)
        {
            case 1:
                topics.Add(topic);
                break;
            case 0 when topics.FindIndex(known => known.AsSpan().SequenceEqual(topic)) is >= 0 and var index:
                topics.RemoveAt(index);
                break;
        }
    }

    /// <inheritdoc />
    public override void Send(IReadOnlyList<byte[]> frames)
    {
        var bytes = ZmtpReader.Write(frames);
        foreach (var (peer, topics) in _topics)
        {
            if (topics.Any(topic => frames[0].AsSpan().StartsWith(topic)))
            {
                peer.Send(bytes);
            }
        }
    }

    protected override void Forget(ZmtpConnection peer) => _topics.Remove(peer);
}
