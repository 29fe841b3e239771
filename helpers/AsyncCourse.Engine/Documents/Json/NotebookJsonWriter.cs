using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>
/// Writes JSON byte for byte as Python's <c>json.dumps(…, indent=1, ensure_ascii=False)</c> does, and numbers as they were read.
/// <see cref="Utf8JsonWriter"/> can't do that: all its encoders escape characters beyond the basic plane, such as emoji.
/// </summary>
internal static class NotebookJsonWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(['"', '\\']).Concat(Enumerable.Range(0xD800, 0x800)).Select(code => (char)code)]);

    /// <summary>Writes a value, without a final line break.</summary>
    /// <param name="node">The value to write; may be null.</param>
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        WriteValue(text, node, depth: 0);
        return text.ToString();
    }

    private static void WriteValue(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject json:
                WriteItems(text, '{', '}', json, depth, (property, inner) =>
                {
                    WriteString(text, property.Key);
                    text.Append(": ");
                    WriteValue(text, property.Value, inner);
                });
                break;
            case JsonArray array:
                WriteItems(text, '[', ']', array, depth, (item, inner) => WriteValue(text, item, inner));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteString(text, value.TryGetValue<string>(out var stored) ? stored : value.ToString());
                break;
            case JsonValue value:
                text.Append(value.TryGetValue<JsonElement>(out var element) ? element.GetRawText() : value.ToJsonString());
                break;
        }
    }

    private static void WriteItems<T>(
        StringBuilder text, char open, char close, ICollection<T> items, int depth, Action<T, int> write)
    {
        text.Append(open);
        var separator = "\n";
        foreach (var item in items)
        {
            text.Append(separator).Append(' ', depth + 1);
            write(item, depth + 1);
            separator = ",\n";
        }

        if (items.Count > 0)
        {
            text.Append('\n').Append(' ', depth);
        }

        text.Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        var rest = value.AsSpan();
        while (rest.IndexOfAny(Special) is var plain and >= 0)
        {
            text.Append(rest[..plain]);
            rest = rest[plain..];
            var length = rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]) ? 2 : 1;
            _ = length == 2 ? text.Append(rest[..2]) : text.Append(Escape(rest[0]));
            rest = rest[length..];
        }

        text.Append(rest).Append('"');
    }

    private static string Escape(char value) => value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)value:x4}"),
    };
}
