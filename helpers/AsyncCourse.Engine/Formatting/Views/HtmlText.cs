using System.Text;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>Plain text in HTML.</summary>
internal static class HtmlText
{
    /// <summary>Text with HTML's own characters escaped, and nothing else.</summary>
    public static string Escape(string text) => new StringBuilder(text)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").ToString();

    /// <summary>Text as a block that keeps its line ends.</summary>
    public static string Block(string text) => $"<pre style=\"margin:0;white-space:pre-wrap\">{Escape(text)}</pre>";
}
