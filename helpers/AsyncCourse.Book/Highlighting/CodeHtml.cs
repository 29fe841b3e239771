using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Highlighting;

/// <summary>Code in the languages that the course shows.</summary>
public static class CodeHtml
{
    /// <summary>The code as HTML whose text is the code, letter for letter.</summary>
    /// <param name="code">The code.</param>
    /// <param name="language">Its language, as notebooks and Markdown name it; unknown ones stay without colours.</param>
    public static string Render(string code, string? language) => language?.ToLowerInvariant() switch
    {
        "csharp" or "c#" or "cs" => CSharpHighlighter.Render(code),
        "python" or "py" => PatternHighlighter.Python(code),
        "json" => PatternHighlighter.Json(code),
        _ => Html.Encode(code),
    };
}
