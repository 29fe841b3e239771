using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace AsyncCourse.Jupyter.Wire;

/// <summary>Converts messages to frames and back. Not thread-safe.</summary>
/// <param name="signer">Signs outgoing messages and verifies incoming ones.</param>
/// <remarks>Source: jupyter_client documentation, "Messaging in Jupyter", the wire protocol.</remarks>
public sealed class MessageCodec(MessageSigner signer)
{
    private const int PartCount = 4;

    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ReplayGuard _replays = new();

    /// <summary>Converts a message to frames.</summary>
    /// <param name="message">The message to send.</param>
    public IReadOnlyList<byte[]> Encode(JupyterMessage message)
    {
        byte[][] parts = [Bytes(message.Header), Bytes(message.ParentHeader), Bytes(message.Metadata), Bytes(message.Content)];
        return [.. message.Identities, Delimiter, signer.Sign(parts), .. parts, .. message.Buffers];
    }

    /// <summary>Converts frames to a message.</summary>
    /// <param name="frames">The received frames.</param>
    /// <exception cref="MalformedMessageException">
    /// Frames are missing, the signature is wrong or was used before, or a part is not a JSON object.
    /// </exception>
    public JupyterMessage Decode(IReadOnlyList<byte[]> frames)
    {
        var delimiter = 0;
        while (delimiter < frames.Count && !frames[delimiter].AsSpan().SequenceEqual(Delimiter))
        {
            delimiter++;
        }

        var first = delimiter + 2;
        if (frames.Count < first + PartCount)
        {
            throw new MalformedMessageException($"{frames.Count} frames are too few for a message.");
        }

        var signature = frames[delimiter + 1];
        byte[][] parts = [.. frames.Skip(first).Take(PartCount)];
        if (!signer.Verify(signature, parts))
        {
            throw new MalformedMessageException("The signature is wrong.");
        }

        if (signer.IsEnabled && !_replays.IsNew(signature))
        {
            throw new MalformedMessageException("The message was sent before.");
        }

        var header = Parse(parts[0], "header");
        RequireText(header, "msg_id");
        RequireText(header, "msg_type");
        RequireSound(header);
        return new JupyterMessage(
            [.. frames.Take(delimiter)],
            header,
            Parse(parts[1], "parent header"),
            Parse(parts[2], "metadata"),
            Parse(parts[3], "content"),
            [.. frames.Skip(first + PartCount)]);
    }

    private static byte[] Bytes(JsonObject part) => Encoding.UTF8.GetBytes(part.ToJsonString(Compact));

    private static JsonObject Parse(byte[] json, string part)
    {
        if (!Utf8.IsValid(json))
        {
            throw new MalformedMessageException($"The {part} is no UTF-8.");
        }

        try
        {
            var parsed = JsonNode.Parse(json, documentOptions: Strict) as JsonObject
                ?? throw new MalformedMessageException($"The {part} is no JSON object.");
            // Property names are parsed lazily. Accessing the object makes an invalid name throw here.
            _ = parsed.Count;
            return parsed;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new MalformedMessageException($"The {part} is no JSON: {problem.Message}", problem);
        }
    }

    // The header is sent back with every answer. A lone surrogate in it would otherwise be noticed only then.
    private static void RequireSound(JsonObject header)
    {
        try
        {
            _ = Bytes((JsonObject)header.DeepClone());
            foreach (var field in header.Select(field => field.Value).OfType<JsonValue>())
            {
                if (field.GetValueKind() == JsonValueKind.String)
                {
                    _ = field.GetValue<string>();
                }
            }
        }
        catch (Exception problem) when (problem is InvalidOperationException or JsonException or ArgumentException)
        {
            throw new MalformedMessageException($"The header is no text: {problem.Message}", problem);
        }
    }

    private static void RequireText(JsonObject header, string field)
    {
        if (header[field] is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        {
            throw new MalformedMessageException($"The header has no {field}.");
        }
    }
}
