using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Highlighting;

/// <summary>Highlights code in the languages that the course shows.</summary>
public static class CodeHtml
{
    /// <summary>The code as HTML. The text of the HTML is exactly the code.</summary>
    /// <param name="code">The code to highlight.</param>
    /// <param name="language">
    /// The name of its language in notebooks and Markdown. Code in an unknown language, or with null, is not highlighted.
    /// </param>
    public static string Render(string code, string? language) => language?.ToLowerInvariant() switch
    {
        "csharp" or "c#" or "cs" => CSharpHighlighter.Render(code),
        "python" or "py" => PatternHighlighter.Python(code),
        "json" => PatternHighlighter.Json(code),
        _ => Html.Encode(code),
    };
}
