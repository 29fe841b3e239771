using AsyncCourse.Predictions;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>A guess beside what happened.</summary>
/// <param name="Guess">What was said.</param>
/// <param name="Actual">What happened.</param>
/// <param name="Right">Whether they agree, with some slack.</param>
/// <param name="Why">The reason, if the lesson gives one.</param>
[TypeFormatterSource(typeof(PredictionFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record PredictionScore(string Guess, string Actual, bool Right, string? Why);
