namespace AsyncCourse.Charting;

/// <summary>How a role looks in every chart of the course.</summary>
/// <remarks>
/// The colours are Okabe and Ito's, which people with any colour vision tell apart; the patterns do the same in black and white.
/// </remarks>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Color">The colour, as CSS writes it.</param>
/// <param name="Pattern">What is drawn over the colour, as plotly.js names it; empty for a plain bar.</param>
internal sealed record RoleLook(string Name, string Color, string Pattern)
{
    /// <summary>The look of a role.</summary>
    public static RoleLook Of(SpanRole role) => role switch
    {
        SpanRole.Waiting => new RoleLook("waiting", "#56B4E9", ""),
        SpanRole.Working => new RoleLook("working", "#009E73", "/"),
        SpanRole.Blocked => new RoleLook("blocked", "#E69F00", "x"),
        SpanRole.Failed => new RoleLook("failed", "#D55E00", "\\"),
        SpanRole.Cancelled => new RoleLook("cancelled", "#CC79A7", "."),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This role has no colour yet: give it one here."),
    };
}
