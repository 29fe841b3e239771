using AsyncCourse.Claims;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>A claim, what was measured, and whether it held.</summary>
/// <param name="Claim">The claim as a sentence.</param>
/// <param name="Measured">What was measured, with its unit.</param>
/// <param name="Wanted">What it should have been.</param>
/// <param name="Held">Whether the claim held.</param>
[TypeFormatterSource(
    typeof(ClaimFormat),
    PreferredMimeTypes = [MimeType.Html, MimeType.Plain, ClaimReport.MimeType])]
public sealed record ClaimOutcome(string Claim, string Measured, string Wanted, bool Held);
