using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Linting;

/// <summary>How findings are shown: place and rule, the analyzer's message, then the plain words.</summary>
internal sealed class LintFormat : ITypeFormatterSource
{
    private const string Silence = "The analyzers have nothing to say.";

    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<LintReport>(MimeType.Html, Html),
        new TextFormatter<LintReport>(MimeType.Plain, Text),
    ];

    public static string Text(LintReport report) => report.Count == 0 ? Silence : string.Join('\n', report.Select(finding =>
        $"line {finding.Line}: {LintWords.Text(finding.Id, finding.Message, finding.Plain, finding.Lesson)}"));

    private static string Html(LintReport report) => report.Count == 0
        ? Notice.Html(NoticeTone.Plain, "·", Silence)
        : $"<div>{string.Concat(report.Select(Html))}</div>";

    private static string Html(LintFinding finding) => Notice.Html(
        NoticeTone.Bad,
        "!",
        LintWords.Html(finding.Line, finding.Id, finding.Message, finding.Plain, finding.Lesson));
}
