using System.Text;
using AsyncCourse.Jupyter.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace AsyncCourse.Jupyter.Tests.Holding;

/// <summary>What comes in that is no message, or no sound one: from noise to what only a holder of the key could send.</summary>
internal static class MalformedFrames
{
    private static readonly string[] Types =
    [
        "execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "comm_open",
        "comm_msg", "comm_info_request", "kernel_info_request", "input_reply", "no_such_request", "",
    ];

    private static readonly string[] Contents =
    [
        "{}", "[]", "null", "{", "1", "{\"code\":1,\"cursor_pos\":\"a\"}",
        "{\"code\":null,\"silent\":3,\"user_expressions\":[1]}", "{\"code\":\"\\ud800\"}", "{\"\\udc00\":1}",
        "{\"code\":\"1\",\"code\":\"2\"}", "{\"code\":\"Console.\",\"cursor_pos\":-5}",
        "{\"code\":\"Console.\",\"cursor_pos\":99999999999}", "{\"hist_access_type\":\"range\",\"start\":-9,\"stop\":{}}",
        "{\"comm_id\":{},\"data\":[]}", "{\"value\":[]}",
    ];

    /// <summary>The frames of one message.</summary>
    /// <param name="key">The kernel's key, with which some of them are signed.</param>
    public static Gen<byte[][]> Generator(string key)
    {
        var signer = new MessageSigner(key);
        var bytes = ArbMap.Default.GeneratorFor<byte[]>();
        var noise = bytes.ArrayOf().Where(frames => frames.Length > 0);
        var delimited = noise.Select(frames => (byte[][])["<IDS|MSG>"u8.ToArray(), .. frames]);
        var parts =
            from id in Gen.Choose(0, int.MaxValue)
            from type in Gen.Elements(Types)
            from content in Gen.Elements(Contents)
            from buffers in bytes.ArrayOf(2)
            select (Parts: Parts($"{{\"msg_id\":\"{id}\",\"msg_type\":\"{type}\"}}", content), Buffers: buffers);
        var signed = parts.Select(message => Framed(signer.Sign(message.Parts), message.Parts, message.Buffers));
        var forged = from message in parts from signature in bytes select Framed(signature, message.Parts, message.Buffers);
        var headers = Gen.Elements(
            "", "{", "[]", "{}", "{\"msg_id\":\"1\",\"msg_type\":\"\\ud800\"}", "{\"\\ud83d\":\"1\"}", "\"\"")
            .Select(header => Parts(header, "{}"))
            .Select(broken => Framed(signer.Sign(broken), broken, []));
        var cut = from frames in signed from count in Gen.Choose(1, 5) select frames[..count];
        return Gen.OneOf(noise, delimited, signed, forged, headers, cut);
    }

    private static byte[][] Parts(string header, string content) =>
        [Encoding.UTF8.GetBytes(header), "{}"u8.ToArray(), "{}"u8.ToArray(), Encoding.UTF8.GetBytes(content)];

    private static byte[][] Framed(byte[] signature, byte[][] parts, byte[][] buffers) =>
        ["<IDS|MSG>"u8.ToArray(), signature, .. parts, .. buffers];
}
