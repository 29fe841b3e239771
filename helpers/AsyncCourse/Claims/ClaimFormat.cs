using System.Text.Encodings.Web;
using System.Text.Json;

namespace AsyncCourse;

/// <summary>How claims are shown, and how a host that counts them finds them.</summary>
internal static class ClaimFormat
{
    public const string JsonMimeType = "application/vnd.async-course.claim+json";

    public static readonly string[] MimeTypes = ["text/html", "text/plain", JsonMimeType];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Register()
    {
        Formats.Register<ClaimOutcome>("text/html", Html);
        Formats.Register<ClaimOutcome>("text/plain", Text);
        Formats.Register<ClaimOutcome>(JsonMimeType, outcome => JsonSerializer.Serialize(outcome, Json));
        Formats.Prefer<ClaimOutcome>(MimeTypes);
    }

    private static string Text(ClaimOutcome outcome) => outcome.Held
        ? $"✓ {outcome.Claim}: {outcome.Measured}"
        : $"✗ {outcome.Claim}: {outcome.Measured}, wanted {outcome.Wanted}";

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
