namespace AsyncCourse;

/// <summary>From this moment on, so many were in flight at once.</summary>
/// <param name="At">When, counted from the timeline's start.</param>
/// <param name="Count">How many.</param>
public readonly record struct InFlightStep(TimeSpan At, int Count)
{
    /// <summary>Counts how many of some stretches of time overlap at each moment where the number changes.</summary>
    /// <param name="stretches">Start and end of each.</param>
    public static IReadOnlyList<InFlightStep> From(IEnumerable<(TimeSpan Start, TimeSpan End)> stretches)
    {
        var changes = stretches
            .SelectMany(stretch => new[] { (At: stretch.Start, Change: 1), (At: stretch.End, Change: -1) })
            .GroupBy(change => change.At)
            .OrderBy(moment => moment.Key);
        var steps = new List<InFlightStep>();
        var count = 0;
        foreach (var moment in changes)
        {
            count += moment.Sum(change => change.Change);
            steps.Add(new(moment.Key, count));
        }

        return steps;
    }
}
