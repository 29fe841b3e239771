using System.Text.Json;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Pitfalls;

namespace Course.Lint;

/// <summary>
/// The note below a cell with pitfalls: the rule and the position, the analyzer's message, and a plain explanation.
/// </summary>
internal static class PitfallNote
{
    /// <summary>The MIME type under which programs find the pitfalls.</summary>
    public const string JsonMimeType = "application/vnd.async-course.lint+json";

    public static DisplayOutput Of(IReadOnlyList<PitfallFinding> findings) => new(
        new MimeBundle(new Dictionary<string, string>
        {
            [MimeType.Html] = $"<div>{string.Concat(findings.Select(Html))}</div>",
            [MimeType.Plain] = string.Join('\n', findings.Select(Text)),
            [JsonMimeType] = JsonSerializer.Serialize(
                findings.Select(finding => new { id = finding.Rule.Id, line = finding.Line })),
        }),
        DisplayId: null);

    /// <summary>Formats a pitfall as two lines of text.</summary>
    public static string Text(PitfallFinding finding) =>
        $"({finding.Line},{finding.Column}): warning "
            + LintWords.Text(finding.Rule.Id, finding.Message, finding.Rule.Plain, finding.Rule.Lesson);

    private static string Html(PitfallFinding finding) =>
        "<div style=\"border-left:4px solid #e69f00;padding:.2em .7em;margin:.15em 0\">"
            + LintWords.Html(finding.Line, finding.Rule.Id, finding.Message, finding.Rule.Plain, finding.Rule.Lesson) + "</div>";
}
