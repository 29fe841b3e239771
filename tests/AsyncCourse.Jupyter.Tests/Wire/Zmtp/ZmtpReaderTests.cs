using AsyncCourse.Jupyter.Wire.Zmtp;
using FsCheck;
using FsCheck.Fluent;

namespace AsyncCourse.Jupyter.Tests.Wire.Zmtp;

public sealed class ZmtpReaderTests
{
    [Fact]
    public void Frames_ArriveWhole_InWhicheverPieces()
    {
        var bodies = Gen.OneOf(Gen.Choose(0, 300), Gen.Choose(254, 257), Gen.Constant(70_000))
            .Select(length => Enumerable.Range(0, length).Select(at => (byte)at).ToArray()).NonEmptyListOf();

        Prop.ForAll(bodies.ToArbitrary(), Gen.Choose(1, 9_000).ToArbitrary(), (frames, piece) =>
        {
            var read = Read(ZmtpReader.Write([.. frames]), piece);

            read.Select(frame => Convert.ToHexString(frame.Body)).Should().Equal(frames.Select(Convert.ToHexString));
            read.Select(frame => frame.HasMore).Should().Equal(frames.Select((_, index) => index < frames.Count - 1));
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [Fact]
    public void ACommand_ComesBackWithItsProperties()
    {
        var frame = Read(ZmtpReader.Write(ZmtpCommand.CreateReady("ROUTER")), piece: 1).Should().ContainSingle().Which;

        var command = ZmtpCommand.Read(frame.Body);

        (frame.IsCommand, command.Name).Should().Be((true, "READY"));
        command.Properties()["socket-type"].Should().Equal("ROUTER"u8.ToArray());
    }

    [Fact]
    public void AFrameThatClaimsToFillTheMemory_IsRefusedByItsHeader()
    {
        byte[] header = [2, 0xFF, 0, 0, 0, 0, 0, 0, 0];

        var reading = () => Read(header, piece: 9);

        reading.Should().Throw<ZmtpException>();
    }

    private static List<ZmtpFrame> Read(byte[] bytes, int piece)
    {
        var reader = new ZmtpReader();
        var frames = new List<ZmtpFrame>();
        foreach (var part in bytes.Chunk(piece))
        {
            for (var rest = part.AsSpan(); !rest.IsEmpty;)
            {
                var room = reader.Room();
                var count = Math.Min(room.Length, rest.Length);
                rest[..count].CopyTo(room);
                reader.Add(count);
                rest = rest[count..];
                while (reader.TryRead(out var frame))
                {
                    frames.Add(frame);
                }
            }
        }

        return frames;
    }
}
