using AsyncCourse.Book.Markup;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Book.Outputs;

/// <summary>Why a cell failed.</summary>
internal static class ErrorHtml
{
    /// <summary>An error as HTML: its name and message first, then where it came from.</summary>
    /// <param name="error">The error.</param>
    public static string Render(CellError error)
    {
        var places = WithoutHeadline(error);
        var trace = places.Count == 0 ? "" : $"<pre class=\"trace\">{AnsiHtml.Render(string.Join('\n', places))}</pre>";
        return $"""
            <div class="error"><p class="label">{Html.Encode(error.Name.Length == 0 ? "Error" : error.Name)}</p>
            <p class="message">{AnsiHtml.Render(error.Message)}</p>{trace}</div>
            """;
    }

    // Tracebacks begin with the name and message that stand above already.
    private static IReadOnlyList<string> WithoutHeadline(CellError error)
    {
        var headline = $"{error.Name}: {error.Message}".ReplaceLineEndings("\n").Split('\n');
        return error.Traceback.Take(headline.Length).SequenceEqual(headline)
            ? [.. error.Traceback.Skip(headline.Length)]
            : error.Traceback;
    }
}
