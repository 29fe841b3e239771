using AsyncCourse.Hosting;

namespace AsyncCourse;

/// <summary>A guess of the bars that a timeline will have.</summary>
/// <param name="guess">The guessed bars; those of one name make one row.</param>
public sealed class TimelinePrediction(IReadOnlyList<TimelineSpan> guess)
{
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Draws the guess above what was recorded, and says which bars are off and by how much. A bar is right if it starts and ends
    /// within a tenth of the whole time, or 50 ms if that is more.
    /// </summary>
    /// <param name="actual">What was recorded. Spans of one name count as one bar from the first start to the last end.</param>
    /// <param name="ifRight">The explanation to show after a right guess; null for none.</param>
    /// <param name="ifWrong">The explanation to show after a wrong guess; null for the same.</param>
    public TimelineScore Score(Timeline actual, string? ifRight = null, string? ifWrong = null)
    {
        ArgumentNullException.ThrowIfNull(actual);
        var slack = actual.Elapsed / 10 > Slack ? actual.Elapsed / 10 : Slack;
        var (said, was) = (Bars(guess), Bars(actual.Spans));
        var off = said
            .Select(bar => was.TryGetValue(bar.Key, out var real)
                ? Difference(bar.Value, real, slack)
                : $"{bar.Key} did not happen")
            .Concat(was.Keys.Except(said.Keys).Select(name => $"{name} was not foreseen"))
            .OfType<string>()
            .ToList();
        return new(Chart(was, actual), said.Keys.Union(was.Keys).Count(), off, off.Count == 0 ? ifRight : ifWrong ?? ifRight);
    }

    private static Dictionary<string, TimelineSpan> Bars(IEnumerable<TimelineSpan> spans) => spans
        .GroupBy(span => span.Name)
        .ToDictionary(group => group.Key, group => group.First() with
        {
            Start = group.Min(span => span.Start),
            End = group.Max(span => span.End),
        });

    private static string? Difference(TimelineSpan said, TimelineSpan was, TimeSpan slack)
    {
        string?[] ends = [Word("started", was.Start - said.Start, slack), Word("ended", was.End - said.End, slack)];
        var words = string.Join(" and ", ends.OfType<string>());
        return words.Length == 0 ? null : $"{said.Name} {words}";
    }

    private static string? Word(string what, TimeSpan late, TimeSpan slack) =>
        late.Duration() <= slack ? null : $"{what} {late.Duration().ToText()} {(late > TimeSpan.Zero ? "later" : "earlier")}";

    private GanttChart Chart(Dictionary<string, TimelineSpan> was, Timeline actual) => Charts.Gantt(
        "The guess, and what happened",
        Timeline.FromRecorded(
            Headless.IsOn ? "the lesson's own guess" : "you said",
            guess.Select(bar => bar with { Role = was.GetValueOrDefault(bar.Name)?.Role ?? bar.Role }),
            []),
        Timeline.FromRecorded("what happened", actual.Spans, actual.Marks));
}
