using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Book.Outputs;

/// <summary>Writes a cell's console text. The error stream is marked by a word, not by colour alone.</summary>
internal static class StreamHtml
{
    /// <summary>The console text as HTML.</summary>
    /// <param name="name">The stream that the text was written to.</param>
    /// <param name="text">The text; if it is empty, nothing is shown.</param>
    public static string Render(StreamName name, string text)
    {
        var html = AnsiHtml.Render(text.TrimEnd('\n'));
        return html.Length == 0 ? "" : name == StreamName.Stdout
            ? $"<pre class=\"stream\">{html}</pre>"
            : $"<div class=\"stderr\"><p class=\"label\">standard error</p><pre class=\"stream\">{html}</pre></div>";
    }
}
