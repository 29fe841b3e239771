using AsyncCourse.Predictions;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>A guessed timeline beside what happened.</summary>
/// <param name="Chart">A chart of both.</param>
/// <param name="Bars">How many different bars the two have together.</param>
/// <param name="Off">A few words about each bar that differs from the guess.</param>
/// <param name="Why">The lesson's explanation; null if it gives none.</param>
[TypeFormatterSource(typeof(PredictionFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record TimelineScore(GanttChart Chart, int Bars, IReadOnlyList<string> Off, string? Why)
{
    /// <summary>Whether they agree, with some slack.</summary>
    public bool Right => Off.Count == 0;
}
