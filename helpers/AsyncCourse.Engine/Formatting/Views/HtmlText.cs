using System.Text;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>Writes plain text as HTML.</summary>
internal static class HtmlText
{
    /// <summary>Escapes the characters that have a meaning in HTML, and no others.</summary>
    public static string Escape(string text) => new StringBuilder(text)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").ToString();

    /// <summary>Writes text as a block that keeps its line breaks.</summary>
    public static string Block(string text) => $"<pre style=\"margin:0;white-space:pre-wrap\">{Escape(text)}</pre>";
}
