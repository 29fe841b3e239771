using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>Text as notebooks store it: one string, or a list of lines that keep their line ends.</summary>
internal static class MultilineText
{
    // Where Python's str.splitlines cuts, because that is what Jupyter writes with.
    private static readonly SearchValues<char> LineEnds =
        SearchValues.Create("\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029");

    /// <summary>Whether a value is text in either form.</summary>
    /// <param name="node">The value.</param>
    public static bool IsText(JsonNode? node) => node switch
    {
        JsonValue => node.FindText() is not null,
        JsonArray lines => lines.All(line => line.FindText() is not null),
        _ => false,
    };

    /// <summary>Reads either form; anything else is empty.</summary>
    /// <param name="node">The value.</param>
    public static string Join(JsonNode? node) =>
        node is JsonArray lines ? string.Concat(lines.Select(line => line.FindText())) : node.FindText() ?? "";

    /// <summary>Writes the list form.</summary>
    /// <param name="text">The text.</param>
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

    /// <summary>Makes all line ends \n.</summary>
    /// <param name="text">The text.</param>
    public static string WithPlainLineEnds(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>Replaces halves of a character, which a cell can print but no Jupyter can save, by U+FFFD.</summary>
    /// <param name="text">The text.</param>
    public static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
