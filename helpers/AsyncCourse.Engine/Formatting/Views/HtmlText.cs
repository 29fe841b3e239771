using System.Net;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>Plain text in HTML.</summary>
internal static class HtmlText
{
    /// <summary>Text as a block that keeps its line ends.</summary>
    public static string Block(string text) =>
        $"<pre style=\"margin:0;white-space:pre-wrap\">{WebUtility.HtmlEncode(text)}</pre>";
}
