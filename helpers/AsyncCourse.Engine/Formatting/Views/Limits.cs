using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>How much of a value is shown before the rest is cut, and the text that says so.</summary>
internal static class Limits
{
    // The shared library's limit, unless a cell sets another one.
    private const int SharedDefault = 20;

    /// <summary>
    /// The most rows of a table, or items of a list: 100, or the limit that a cell has set for the shared library's lists.
    /// </summary>
    public static int Items => Formatter.ListExpansionLimit is var set and not SharedDefault ? set : 100;

    /// <summary>The most columns of a table, or members of an object.</summary>
    public const int Members = 20;

    /// <summary>The most characters of a text that is shown on its own.</summary>
    public const int Text = 20_000;

    /// <summary>The most characters of a value in a table or a list.</summary>
    public const int Cell = 200;

    /// <summary>After this time, no further items of a sequence are read.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    /// <summary>Cuts a text that is shown on its own, and says how much is missing.</summary>
    public static string CutText(string text) =>
        text.Length <= Text
            ? text
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{text[..CutAt(text, Text)]}\n… and {text.Length - Text:N0} more characters");

    /// <summary>The position to cut at, so that a surrogate pair isn't split.</summary>
    public static int CutAt(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
