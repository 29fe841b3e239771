using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AsyncCourse;

/// <summary>How findings are shown: place and rule, the analyzer's message, then the plain words.</summary>
internal static class LintFormat
{
    private const string Silence = "The analyzers have nothing to say.";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static void Register()
    {
        Formats.Register<LintReport>("text/html", Html);
        Formats.Register<LintReport>("text/plain", Text);
        Formats.Prefer<LintReport>("text/html", "text/plain");
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
