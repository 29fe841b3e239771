using System.Text.Encodings.Web;
using System.Text.Unicode;
using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Linting;

/// <summary>How findings are shown: place and rule, the analyzer's message, then the plain words.</summary>
internal sealed class LintFormat : ITypeFormatterSource
{
    private const string Silence = "The analyzers have nothing to say.";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<LintReport>(MimeType.Html, Html),
        new TextFormatter<LintReport>(MimeType.Plain, Text),
    ];

    public static string Text(LintReport report) => report.Count == 0 ? Silence : string.Join('\n', report.Select(finding =>
        $"line {finding.Line}: {finding.Id}: {finding.Message}\n    {finding.Plain} (lesson {finding.Lesson})"));

    private static string Html(LintReport report) => report.Count == 0
        ? Notice.Html(NoticeTone.Plain, "·", Silence)
        : $"<div>{string.Concat(report.Select(Html))}</div>";

    private static string Html(LintFinding finding) => Notice.Html(
        NoticeTone.Bad,
        "!",
        $"line {finding.Line}: <b>{finding.Id}</b> {Encoder.Encode(finding.Message)}<br>"
            + $"{Encoder.Encode(finding.Plain)} <span style=\"opacity:.75\">(lesson {Encoder.Encode(finding.Lesson)})</span>");
}
