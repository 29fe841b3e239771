using AsyncCourse.Book.Markup;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Book.Outputs;

/// <summary>Writes the error of a failed cell.</summary>
internal static class ErrorHtml
{
    /// <summary>The error as HTML: its name and message first, then the traceback.</summary>
    /// <param name="error">The error of the cell.</param>
    public static string Render(CellError error)
    {
        var places = WithoutHeadline(error);
        var trace = places.Count == 0 ? "" : $"<pre class=\"trace\">{AnsiHtml.Render(string.Join('\n', places))}</pre>";
        return $"""
            <div class="error"><p class="label">{Html.Encode(error.Name.Length == 0 ? "Error" : error.Name)}</p>
            <p class="message">{AnsiHtml.Render(error.Message)}</p>{trace}</div>
            """;
    }

    // A traceback starts with the name and the message, which have been written already.
    private static IReadOnlyList<string> WithoutHeadline(CellError error)
    {
        var headline = $"{error.Name}: {error.Message}".ReplaceLineEndings("\n").Split('\n');
        return error.Traceback.Take(headline.Length).SequenceEqual(headline)
            ? [.. error.Traceback.Skip(headline.Length)]
            : error.Traceback;
    }
}
