using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>How much of a value is shown before the rest is cut, and how the cut is told.</summary>
internal static class Limits
{
    // What the shared library has until somebody sets something else.
    private const int SharedDefault = 20;

    /// <summary>Rows of a table and items of a list: 100, or what a cell has set for the shared library's lists.</summary>
    public static int Items => Formatter.ListExpansionLimit is var set and not SharedDefault ? set : 100;

    /// <summary>Columns of a table and members of an object.</summary>
    public const int Members = 20;

    /// <summary>Characters of a text that stands for itself.</summary>
    public const int Text = 20_000;

    /// <summary>Characters of a value in a table or a list.</summary>
    public const int Cell = 200;

    /// <summary>How long a sequence may take to yield what is shown of it.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    /// <summary>Cuts a text that stands for itself, and says how much is missing.</summary>
    public static string CutText(string text) =>
        text.Length <= Text
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text[..CutAt(text, Text)]}\n… and {text.Length - Text:N0} more characters");

    /// <summary>Where to cut so that no character is torn in two.</summary>
    public static int CutAt(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
