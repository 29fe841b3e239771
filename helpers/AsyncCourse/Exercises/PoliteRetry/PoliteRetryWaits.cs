namespace AsyncCourse.Exercises;

/// <summary>How long many callers waited before each further attempt. One caller's waits say little, because of jitter.</summary>
internal sealed class PoliteRetryWaits
{
    private const double LeastGrowth = 1.2;

    private readonly IReadOnlyList<TimeSpan> _long;

    private PoliteRetryWaits(TimeSpan shortest, IReadOnlyList<TimeSpan> @long) => (Shortest, _long) = (shortest, @long);

    /// <summary>The shortest of the median waits before each attempt.</summary>
    public TimeSpan Shortest { get; }

    /// <summary>Whether the last waits are longer than the first ones.</summary>
    public bool Grow => _long is [var first, .., var last] && last >= LeastGrowth * first;

    /// <summary>Takes the waits from the requests of each caller. Attempts that not all callers made don't count.</summary>
    public static PoliteRetryWaits Of(IEnumerable<IReadOnlyList<LoggedRequest>> callers)
    {
        List<List<TimeSpan>> ofCallers = [.. callers.Select(requests => requests.Zip(requests.Skip(1), Between).ToList())];
        List<List<TimeSpan>> ofAttempts =
        [
            .. Enumerable.Range(0, ofCallers.Min(waits => waits.Count))
                .Select(attempt => ofCallers.Select(waits => waits[attempt]).Order().ToList()),
        ];
        // Growth is compared where chance matters least: most kinds of jitter have a longest wait, and many waits come near it.
        return new(
            ofAttempts.Select(waits => waits[waits.Count / 2]).DefaultIfEmpty().Min(),
            [.. ofAttempts.Select(waits => waits[waits.Count * 4 / 5])]);
    }

    public override string ToString() =>
        $"Four waits of five were at most {string.Join(", then ", _long.Select(wait => wait.ToText()))}";

    // The time that the server takes is no wait. A caller may have its answer, and come back, before the log has noted that.
    private static TimeSpan Between(LoggedRequest first, LoggedRequest next) =>
        next.Arrived > first.Ended ? next.Arrived - first.Ended.Value : TimeSpan.Zero;
}
