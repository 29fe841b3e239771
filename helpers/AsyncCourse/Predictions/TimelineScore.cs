using AsyncCourse.Predictions;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>A drawn guess beside what happened.</summary>
/// <param name="Chart">Both, in one chart.</param>
/// <param name="Bars">How many bars there are in either.</param>
/// <param name="Off">What is wrong with those that are not as said, a few words each.</param>
/// <param name="Why">The reason, if the lesson gives one.</param>
[TypeFormatterSource(typeof(PredictionFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record TimelineScore(GanttChart Chart, int Bars, IReadOnlyList<string> Off, string? Why)
{
    /// <summary>Whether they agree, with some slack.</summary>
    public bool Right => Off.Count == 0;
}
