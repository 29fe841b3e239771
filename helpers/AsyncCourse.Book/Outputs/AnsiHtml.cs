using System.Text;
using System.Text.RegularExpressions;
using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Outputs;

/// <summary>
/// Shows console text as a terminal would: its sixteen colours become classes, other control sequences are removed.
/// </summary>
internal static partial class AnsiHtml
{
    private static readonly string[] Colours = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

    /// <summary>Console text as HTML.</summary>
    /// <param name="text">The text, with or without control sequences.</param>
    public static string Render(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        var style = new SortedSet<string>(StringComparer.Ordinal);
        var done = 0;
        var plain = WithoutOverwritten(text);
        foreach (Match sequence in Sequence().Matches(plain))
        {
            Append(html, style, plain[done..sequence.Index]);
            done = sequence.Index + sequence.Length;
            if (sequence.Groups["sgr"].Success)
            {
                Apply(style, sequence.Groups["sgr"].Value);
            }
        }

        Append(html, style, plain[done..]);
        return html.ToString();
    }

    private static void Append(StringBuilder html, SortedSet<string> style, string text)
    {
        if (text.Length > 0)
        {
            html.Append(Html.Span(style.Count == 0 ? null : string.Join(' ', style), text));
        }
    }

    // A progress bar overwrites its own line. Only what was written last remains.
    private static string WithoutOverwritten(string text) => text.Contains('\r', StringComparison.Ordinal)
        ? Overwritten().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), "")
        : text;

    private static void Apply(SortedSet<string> style, string codes)
    {
        var numbers = codes.Split([';', ':']).Select(code => int.TryParse(code, out var number) ? number : 0).ToList();
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i] is 38 or 48)
            {
                // A colour beyond the sixteen: the following numbers are its components, not codes.
                i += i + 1 < numbers.Count && numbers[i + 1] == 5 ? 2 : 4;
                continue;
            }

            Apply(style, numbers[i]);
        }
    }

    private static void Apply(SortedSet<string> style, int code)
    {
        if (code == 0)
        {
            style.Clear();
        }
        else if (code is 1 or 2 or 3 or 4)
        {
            style.Add($"ansi-{code switch { 1 => "bold", 2 => "faint", 3 => "italic", _ => "underline" }}");
        }
        else if (code is 22 or 23 or 24)
        {
            style.RemoveWhere(name => code switch
            {
                22 => name is "ansi-bold" or "ansi-faint",
                23 => name is "ansi-italic",
                _ => name is "ansi-underline",
            });
        }
        else if (code is (>= 30 and <= 37) or 39 or (>= 90 and <= 97))
        {
            style.RemoveWhere(name => Colours.Contains(name["ansi-".Length..]));
            if (code != 39)
            {
                style.Add($"ansi-{Colours[code % 10]}");
            }
        }
    }

    [GeneratedRegex(@"\x1b\[(?<sgr>[\d;:]*)m|\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[@-Z\\-_]?")]
    private static partial Regex Sequence();

    [GeneratedRegex(@"^[^\n]*\r(?=[^\n])|\r", RegexOptions.Multiline)]
    private static partial Regex Overwritten();
}
