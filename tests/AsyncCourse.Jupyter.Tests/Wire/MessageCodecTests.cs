using System.Text;
using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace AsyncCourse.Jupyter.Tests.Wire;

public sealed class MessageCodecTests
{
    private static readonly MessageCodec Codec = new(new MessageSigner("secret"));

    private static JupyterMessage Message(string id = "1") => new(
        ["someone"u8.ToArray()],
        new JsonObject { ["msg_id"] = id, ["msg_type"] = "execute_request", ["more"] = "ä 😀" },
        [],
        [],
        new JsonObject { ["code"] = "1 + 1" },
        [[1, 2, 3]]);

    [Fact]
    public void Decode_WhatWasEncoded_IsTheSame()
    {
        var sent = Message();

        var received = Codec.Decode(Codec.Encode(sent));

        received.Identities.Single().Should().Equal(sent.Identities.Single());
        received.Header.ToJsonString().Should().Be(sent.Header.ToJsonString());
        received.Content.ToJsonString().Should().Be(sent.Content.ToJsonString());
        received.Buffers.Single().Should().Equal(1, 2, 3);
    }

    [Fact]
    public void Sign_IsHmacSha256OfTheFourParts()
    {
        // Computed with Python: hmac.new(b"secret", b"{}" * 4, "sha256").hexdigest()
        var signature = new MessageSigner("secret").Sign("{}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray());

        Encoding.ASCII.GetString(signature).Should().Be("34982f0bfec60e7b933ffde06c1ecab0fba073717a95ab943d1dd06f82c2d5e4");
    }

    [Fact]
    public void Decode_WithAnotherKey_IsRefused()
    {
        var frames = new MessageCodec(new MessageSigner("another")).Encode(Message());

        Refused(frames, "signature is wrong");
    }

    [Fact]
    public void Decode_ChangedContent_IsRefused()
    {
        List<byte[]> frames = [.. Codec.Encode(Message())];
        frames[^2] = "{\"code\":\"2\"}"u8.ToArray();

        Refused(frames, "signature is wrong");
    }

    [Fact]
    public void Decode_TheSameMessageTwice_IsRefused()
    {
        var codec = new MessageCodec(new MessageSigner("secret"));
        var frames = codec.Encode(Message());
        codec.Decode(frames);

        var act = () => codec.Decode(frames);

        act.Should().Throw<MalformedMessageException>().WithMessage("*sent before*");
    }

    [Fact]
    public void Decode_WithoutKey_AcceptsUnsigned()
    {
        var open = new MessageCodec(new MessageSigner(""));

        open.Decode(open.Encode(Message())).Type.Should().Be("execute_request");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"msg_id\":1,\"msg_type\":\"a\"}")]
    [InlineData("{\"msg_id\":\"1\"}")]
    [InlineData("{\"msg_id\":\"1\",\"msg_id\":\"2\",\"msg_type\":\"a\"}")]
    public void Decode_ABrokenHeader_IsRefused(string header)
    {
        byte[][] parts = [Encoding.UTF8.GetBytes(header), "{}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray()];

        Refused(["<IDS|MSG>"u8.ToArray(), new MessageSigner("secret").Sign(parts), .. parts], "header");
    }

    [Fact]
    public void Decode_AnyFramesAtAll_EitherGivesAMessageOrIsRefused()
    {
        var open = new MessageCodec(new MessageSigner(""));
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true), Prop.ForAll<byte[][]>(frames =>
        {
            try
            {
                open.Decode(["<IDS|MSG>"u8.ToArray(), .. frames]);
            }
            catch (MalformedMessageException)
            {
                // The only way out but a message.
            }
        }));
    }

    [Theory]
    [InlineData("{\"msg_id\":\"1\",\"msg_type\":\"\\ud800\"}")]
    [InlineData("{\"msg_id\":\"1\",\"msg_type\":\"x\",\"session\":{\"a\":\"\\udc00\"}}")]
    [InlineData("{\"msg_id\":\"1\",\"msg_type\":\"x\",\"\\ud83d\":1}")]
    public void Decode_HalfASurrogateInTheHeader_IsRefused(string header)
    {
        Refused(Signed(Encoding.UTF8.GetBytes(header)), "The header is no");
    }

    [Fact]
    public void Decode_BytesThatAreNoUtf8_AreRefused()
    {
        Refused(Signed([.. "{\"msg_id\":\""u8, 0xff, .. "\",\"msg_type\":\"x\"}"u8]), "The header is no UTF-8.");
    }

    private static List<byte[]> Signed(byte[] header)
    {
        byte[][] parts = [header, [.. "{}"u8], [.. "{}"u8], [.. "{}"u8]];
        return ["<IDS|MSG>"u8.ToArray(), new MessageSigner("secret").Sign(parts), .. parts];
    }

    private static void Refused(IReadOnlyList<byte[]> frames, string why)
    {
        var act = () => Codec.Decode(frames);

        act.Should().Throw<MalformedMessageException>().WithMessage($"*{why}*");
    }
}
