using System.Net;
using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Children;

/// <summary>How a child's run is shown: the console's text, then how the process ended.</summary>
internal sealed class ChildFormat : ITypeFormatterSource
{
    private const int MostErrorLines = 12;

    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<ChildRun>(MimeType.Html, Html),
        new TextFormatter<ChildRun>(MimeType.Plain, Text),
    ];

    public static string Text(ChildRun run) => string.Join('\n', ((string[])
        [run.Text.TrimEnd('\n'), Short(run.Errors), Ending(run)]).Where(part => part.Length > 0));

    /// <summary>A sentence on how it ended.</summary>
    public static string Ending(ChildRun run)
    {
        var how = run.End switch
        {
            ChildEnd.Exited => $"ended with exit code {run.ExitCode}",
            ChildEnd.UnhandledException => "was ended by an exception that nobody caught",
            ChildEnd.FailFast => "was ended by Environment.FailFast",
            ChildEnd.StackOverflow => "was ended by a stack overflow",
            ChildEnd.TimeLimit => "had not ended, and was killed",
            _ => $"was killed (exit code {run.ExitCode})",
        };
        return $"A process of its own{Limits(run.Limits)}. It {how} after {run.Elapsed.ToText()}.";
    }

    private static string Html(ChildRun run)
    {
        var tone = run.End == ChildEnd.Exited && run.ExitCode == 0 ? NoticeTone.Plain : NoticeTone.Bad;
        return $"<div>{Console(run.Text, "")}{Console(Short(run.Errors), ";border-left:4px solid #d55e00;padding-left:.7em")}"
            + $"{Notice.Html(tone, tone == NoticeTone.Bad ? "!" : "·", WebUtility.HtmlEncode(Ending(run)))}</div>";
    }

    private static string Console(string text, string style) => text.Length == 0
        ? ""
        : $"<pre style=\"margin:.2em 0;overflow-x:auto{style}\">{WebUtility.HtmlEncode(text.TrimEnd('\n'))}</pre>";

    // A stack overflow lists thousands of frames.
    private static string Short(string errors)
    {
        var lines = errors.TrimEnd('\n').Split('\n');
        return lines.Length <= MostErrorLines
            ? errors.TrimEnd('\n')
            : $"{string.Join('\n', lines.Take(MostErrorLines))}\n… and {lines.Length - MostErrorLines} more lines";
    }

    private static string Limits(ChildLimits limits)
    {
        var words = ((string?[])
        [
            Word(limits.Processors, "processor"), Word(limits.MinThreads, "pool thread", " at least"),
            Word(limits.MaxThreads, "pool thread", " at most"), Word(limits.FileDescriptors, "file descriptor"),
        ]).OfType<string>().ToList();
        return words.Count == 0 ? "" : $" with {string.Join(", ", words)}";
    }

    private static string? Word(int? value, string what, string bound = "") =>
        value is null ? null : $"{NumberText.Write(value.Value)} {what}{(value == 1 ? "" : "s")}{bound}";
}
