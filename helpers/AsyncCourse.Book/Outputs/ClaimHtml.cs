using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Outputs;

/// <summary>Writes a claim beside the measured value.</summary>
internal static class ClaimHtml
{
    /// <summary>The claim as HTML.</summary>
    /// <param name="claim">The claim with its measured value.</param>
    public static string Render(ClaimReport claim) =>
        $"""
        <div class="claim {(claim.Held ? "held" : "broken")}">
        <p><span class="mark" aria-hidden="true">{(claim.Held ? "✓" : "✗")}</span><span
        class="hidden">{(claim.Held ? "Claim held: " : "Claim did not hold: ")}</span>{Html.Encode(claim.Claim)}</p>
        <p class="measured"><span>measured <strong>{Html.Encode(claim.Measured)}</strong></span>
        <span>{(claim.Held ? "claimed" : "wanted")} {Html.Encode(claim.Wanted)}</span></p></div>
        """;

    /// <summary>What stands in the place of a claim that can't be read.</summary>
    /// <param name="problem">Why it can't be, as half a sentence.</param>
    public static string Unread(string problem) =>
        $"<p class=\"unknown\">A claim that can't be read: {Html.Encode(problem)}.</p>";
}
