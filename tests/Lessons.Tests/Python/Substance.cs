using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons.Tests.Python;

/// <summary>Compares two runs of a snippet in what lessons say of them: who did what, in which order, and how long.</summary>
internal static partial class Substance
{
    // In seconds. Two moments that lie closer together may change places from run to run.
    private const double FarApart = 0.1;

    /// <summary>How a run differs from the recorded one, a sentence each.</summary>
    /// <param name="recorded">The recording.</param>
    /// <param name="live">A run of just now.</param>
    public static IEnumerable<string> Differences(SnippetRecording recorded, SnippetRecording live)
    {
        if (!Names(recorded).SequenceEqual(Names(live)))
        {
            yield return
                $"spans and marks are {string.Join(", ", Names(live))}, recorded were {string.Join(", ", Names(recorded))}";
            yield break;
        }

        var then = Moments(recorded).ToList();
        var now = Moments(live).ToDictionary(it => it.Name, it => it.At);
        foreach (var (first, second) in then.Zip(then.Skip(1)).Where(pair => pair.Second.At - pair.First.At > FarApart))
        {
            // All that came before a gap must still come before all that came after it.
            var before = then.TakeWhile(it => it.At <= first.At).Max(it => now[it.Name]);
            var after = then.SkipWhile(it => it.At < second.At).Min(it => now[it.Name]);
            if (before >= after)
            {
                yield return $"{second.Name} or what followed came before {first.Name} or what preceded it";
            }
        }

        // A wait is as long on every machine. What records no event computes, and a faster machine may take any part of it.
        var waits = then.Count > 0 && recorded.Seconds > FarApart;
        if ((waits && live.Seconds < recorded.Seconds / 3) || live.Seconds > (recorded.Seconds * 3) + 1)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"it took {live.Seconds:0.00} s, recorded were {recorded.Seconds:0.00} s");
        }

        // What a lesson shows may be that another release does something else.
        if (recorded.Release != live.Release)
        {
            yield break;
        }

        if (WithoutNumbers(recorded.Text) != WithoutNumbers(live.Text))
        {
            yield return $"it printed '{live.Text}', recorded was '{recorded.Text}'";
        }

        // Tracebacks are drawn in many ways; what went wrong is the last line.
        if (LastLine(recorded.Errors) != LastLine(live.Errors))
        {
            yield return $"its errors end with '{LastLine(live.Errors)}', recorded was '{LastLine(recorded.Errors)}'";
        }
    }

    private static IEnumerable<string> Names(SnippetRecording run) => run.Spans.Select(span => $"{span.Name} ({span.Role})")
        .Concat(run.Marks.Select(mark => $"{mark.Name} (mark)")).Order(StringComparer.Ordinal);

    // Spans of one name are told apart by their number.
    private static IEnumerable<(string Name, double At)> Moments(SnippetRecording run) =>
        run.Spans.SelectMany(span => new[] { ($"the start of {span.Name}", span.Start), ($"the end of {span.Name}", span.End) })
            .Concat(run.Marks.Select(mark => ($"the mark {mark.Name}", mark.At)))
            .GroupBy(it => it.Item1)
            .SelectMany(same => same.OrderBy(it => it.Item2).Select((it, number) => ($"{it.Item1} #{number + 1}", it.Item2)))
            .OrderBy(it => it.Item2);

    private static string WithoutNumbers(string text) => Number().Replace(text, "#");

    private static string LastLine(string text) => WithoutNumbers(text.TrimEnd().Split('\n')[^1]);

    [GeneratedRegex(@"\d+(\.\d+)?|0x[0-9a-f]+")]
    private static partial Regex Number();
}
