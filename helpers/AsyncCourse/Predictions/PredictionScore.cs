using AsyncCourse.Predictions;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>A guess beside what happened.</summary>
/// <param name="Guess">The guess, as text.</param>
/// <param name="Actual">What happened, as text.</param>
/// <param name="Right">Whether they agree, with some slack.</param>
/// <param name="Why">The lesson's explanation; null if it gives none.</param>
[TypeFormatterSource(typeof(PredictionFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record PredictionScore(string Guess, string Actual, bool Right, string? Why);
