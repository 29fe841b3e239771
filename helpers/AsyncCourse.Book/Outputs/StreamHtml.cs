using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Book.Outputs;

/// <summary>What a cell wrote to the console; the error stream says so in words, not by colour alone.</summary>
internal static class StreamHtml
{
    /// <summary>Console text as HTML.</summary>
    /// <param name="name">Which stream.</param>
    /// <param name="text">What was written to it; empty text shows nothing.</param>
    public static string Render(StreamName name, string text)
    {
        var html = AnsiHtml.Render(text.TrimEnd('\n'));
        return html.Length == 0 ? "" : name == StreamName.Stdout
            ? $"<pre class=\"stream\">{html}</pre>"
            : $"<div class=\"stderr\"><p class=\"label\">standard error</p><pre class=\"stream\">{html}</pre></div>";
    }
}
