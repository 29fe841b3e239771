namespace AsyncCourse;

/// <summary>How many were in flight at once, from a moment on.</summary>
/// <param name="At">The moment, counted from the timeline's start.</param>
/// <param name="Count">How many were in flight from then on.</param>
public readonly record struct InFlightStep(TimeSpan At, int Count)
{
    /// <summary>Counts how many stretches of time overlap, at each moment where that number changes.</summary>
    /// <param name="stretches">The start and end of each, in any order.</param>
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
