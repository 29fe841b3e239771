using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Prose;

/// <summary>Markdown that can't be rendered: it stands on the page as it was written.</summary>
internal static class AsWritten
{
    /// <summary>A sentence that says why, and the text.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="refusal">What the Markdown library threw.</param>
    public static string Render(string markdown, Exception refusal) =>
        $"<p><em>This text stands here as it was written, because it can't be rendered: {Html.Encode(refusal.Message)}</em></p>\n"
        + $"<pre class=\"raw\">{Html.Encode(markdown)}</pre>\n";
}
