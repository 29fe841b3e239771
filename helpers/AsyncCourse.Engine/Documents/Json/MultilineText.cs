using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>Text in its stored form: one string, or a list of lines that include their line breaks.</summary>
internal static class MultilineText
{
    // The characters at which Python's str.splitlines splits, because Jupyter uses it.
    private static readonly SearchValues<char> LineEnds =
        SearchValues.Create("\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029");

    /// <summary>Whether a JSON value is text in either form.</summary>
    public static bool IsText(JsonNode? node) => node switch
    {
        JsonValue => node.FindText() is not null,
        JsonArray lines => lines.All(line => line.FindText() is not null),
        _ => false,
    };

    /// <summary>Reads text in either form. Any other value is read as empty.</summary>
    public static string Join(JsonNode? node) =>
        node is JsonArray lines ? string.Concat(lines.Select(line => line.FindText())) : node.FindText() ?? "";

    /// <summary>Writes text as a list of lines.</summary>
    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(LineEnds);
            var length = end < 0 ? rest.Length : rest[end..].StartsWith("\r\n") ? end + 2 : end + 1;
            lines.Add(JsonValue.Create(rest[..length].ToString()));
            rest = rest[length..];
        }

        return lines;
    }

    /// <summary>Replaces all line breaks with \n.</summary>
    public static string WithPlainLineEnds(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>Replaces lone surrogates with U+FFFD. A cell can print them, but Jupyter can't save them.</summary>
    public static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
