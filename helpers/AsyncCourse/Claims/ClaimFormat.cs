using System.Text.Encodings.Web;
using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Claims;

/// <summary>How claims are shown, and how a host that counts them finds them.</summary>
internal sealed class ClaimFormat : ITypeFormatterSource
{
    public static readonly string[] MimeTypes = [MimeType.Html, MimeType.Plain, ClaimReport.MimeType];

    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<ClaimOutcome>(MimeType.Html, Html),
        new TextFormatter<ClaimOutcome>(MimeType.Plain, Text),
        new TextFormatter<ClaimOutcome>(ClaimReport.MimeType, Json),
    ];

    private static string Text(ClaimOutcome outcome) => outcome.Held
        ? $"✓ {outcome.Claim}: {outcome.Measured}"
        : $"✗ {outcome.Claim}: {outcome.Measured}, wanted {outcome.Wanted}";

    private static string Json(ClaimOutcome outcome) =>
        new ClaimReport(outcome.Claim, outcome.Measured, outcome.Wanted, outcome.Held).ToJson();

    private static string Html(ClaimOutcome outcome)
    {
        var encode = HtmlEncoder.Default;
        return Notice.Html(
            outcome.Held ? NoticeTone.Good : NoticeTone.Bad,
            outcome.Held ? "✓" : "✗",
            $"{encode.Encode(outcome.Claim)}: <strong>{encode.Encode(outcome.Measured)}</strong>"
                + $" <span style=\"opacity:.75\">({(outcome.Held ? "claimed" : "wanted")}: "
                + $"{encode.Encode(outcome.Wanted)})</span>");
    }
}
