using System.Net;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>Writes plain text as HTML.</summary>
internal static class HtmlText
{
    /// <summary>Writes text as a block that keeps its line breaks.</summary>
    public static string Block(string text) =>
        $"<pre style=\"margin:0;white-space:pre-wrap\">{WebUtility.HtmlEncode(text)}</pre>";
}
