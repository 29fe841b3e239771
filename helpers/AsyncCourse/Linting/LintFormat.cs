using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AsyncCourse;

/// <summary>How the analyzers' words are shown: place and rule, their own words, then plain ones.</summary>
internal static class LintFormat
{
    private const string Silence = "The analyzers have nothing to say.";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static void Register()
    {
        Formats.Register<LintReport>(MimeType.Html, Html);
        Formats.Register<LintReport>(MimeType.Plain, Text);
        Formats.Prefer<LintReport>(MimeType.Html, MimeType.Plain);
    }

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
