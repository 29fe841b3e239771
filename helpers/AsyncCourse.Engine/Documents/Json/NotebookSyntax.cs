using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>Parses a file's text as JSON. If that fails, one message tells the file's owner why.</summary>
internal static class NotebookSyntax
{
    private static readonly string[] ConflictMarkers = ["<<<<<<<", "=======", ">>>>>>>"];

    /// <summary>Parses the text of a file.</summary>
    /// <param name="text">The text to parse. A byte order mark is skipped.</param>
    /// <param name="subject">The start of an error message: the file's path.</param>
    /// <exception cref="NotebookFormatException">The text is not valid JSON.</exception>
    public static JsonNode? Parse(string text, string subject)
    {
        var utf8 = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        try
        {
            return NotebookJsonReader.Read(utf8);
        }
        catch (DuplicateKeyException duplicate)
        {
            var (line, column) = Place(utf8, duplicate.Position);
            throw new NotebookFormatException(
                $"{subject} has the key \"{duplicate.Key}\" twice in one object, "
                + $"for the second time at line {line}, column {column}; delete the one that is wrong.",
                duplicate);
        }
        catch (JsonException error)
        {
            throw new NotebookFormatException(Describe(error, text, utf8, subject), error);
        }
    }

    private static string Describe(JsonException error, string text, byte[] utf8, string subject)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return $"{subject} is empty; a notebook is a JSON object with cells.";
        }

        if (ConflictLine(text) is { } conflict)
        {
            return $"{subject} has merge-conflict markers (the first at line {conflict}); "
                + "resolve the conflict, or take one side whole, and try again.";
        }

        if (text.TrimStart().StartsWith("#!", StringComparison.Ordinal))
        {
            return $"{subject} is not JSON but looks like a .dib script; rename it so that it ends in .dib.";
        }

        // The framework's message, without the position at its end, which counts from 0 and in bytes.
        var reason = error.Message.Split(" LineNumber:", 2)[0].TrimEnd('.');
        var (line, column) = Place(utf8, LineStart(utf8, error.LineNumber ?? 0) + (error.BytePositionInLine ?? 0));
        return $"{subject} is not valid JSON at line {line}, column {column}: {reason}. "
            + "Mend it there in a text editor, or restore an earlier version of the file.";
    }

    private static int? ConflictLine(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            foreach (var marker in ConflictMarkers)
            {
                if (line.StartsWith(marker))
                {
                    return number;
                }
            }
        }

        return null;
    }

    private static long LineStart(byte[] utf8, long lines)
    {
        var start = 0;
        for (; lines > 0; lines--)
        {
            start = Array.IndexOf(utf8, (byte)'\n', start) + 1;
        }

        return start;
    }

    private static (int Line, int Column) Place(byte[] utf8, long position)
    {
        var before = utf8.AsSpan(0, (int)Math.Min(position, utf8.Length));
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
