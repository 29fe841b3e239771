using System.Net;
using System.Text.RegularExpressions;

namespace AsyncCourse.Book.Tests;

/// <summary>What a reader sees of HTML.</summary>
internal static partial class HtmlText
{
    public static string Of(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
