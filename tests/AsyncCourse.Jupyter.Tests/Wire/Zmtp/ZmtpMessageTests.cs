using AsyncCourse.Jupyter.Wire.Zmtp;

namespace AsyncCourse.Jupyter.Tests.Wire.Zmtp;

public sealed class ZmtpMessageTests
{
    private readonly ZmtpMessage _message = new();

    [Fact]
    public void Add_TheLastFrame_GivesTheMessage_AndTheNextBeginsAnew()
    {
        Add([1], hasMore: true).Should().BeNull();
        Add([2], hasMore: false).Should().BeEquivalentTo((byte[][])[[1], [2]]);
        Add([3], hasMore: false).Should().BeEquivalentTo((byte[][])[[3]]);
    }

    [Fact]
    public void Add_FramesWithoutEnd_IsRefused()
    {
        var adding = () => Enumerable.Range(0, 10_000).Select(_ => Add([], hasMore: true)).ToList();

        adding.Should().Throw<ZmtpException>();
    }

    [Fact]
    public void Add_MoreBytesThanOneFrameMayHave_IsRefused()
    {
        var half = GC.AllocateUninitializedArray<byte>(ZmtpReader.Most / 2);
        Add(half, hasMore: true);
        Add(half, hasMore: true);

        var adding = () => Add([1], hasMore: false);

        adding.Should().Throw<ZmtpException>();
    }

    [Fact]
    public void Add_AfterAMessageOfMostBytes_TakesAnother()
    {
        var most = GC.AllocateUninitializedArray<byte>(ZmtpReader.Most);

        Add(most, hasMore: false).Should().ContainSingle();
        Add(most, hasMore: false).Should().ContainSingle();
    }

    private List<byte[]>? Add(byte[] body, bool hasMore) => _message.Add(new ZmtpFrame(IsCommand: false, hasMore, body));
}
