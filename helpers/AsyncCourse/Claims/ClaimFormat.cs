using System.Net;
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

    private static string Html(ClaimOutcome outcome) => Notice.Html(
        outcome.Held ? NoticeTone.Good : NoticeTone.Bad,
        outcome.Held ? "✓" : "✗",
        $"{WebUtility.HtmlEncode(outcome.Claim)}: <strong>{WebUtility.HtmlEncode(outcome.Measured)}</strong>"
            + $" <span style=\"opacity:.75\">({(outcome.Held ? "claimed" : "wanted")}: "
            + $"{WebUtility.HtmlEncode(outcome.Wanted)})</span>");
}
