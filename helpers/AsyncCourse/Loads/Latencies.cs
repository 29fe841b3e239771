namespace AsyncCourse;

/// <summary>How long many operations took: their median, their tail.</summary>
public sealed class Latencies
{
    private readonly TimeSpan[] _sorted;

    /// <summary>Takes durations in any order.</summary>
    /// <param name="durations">At least one duration.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public Latencies(IEnumerable<TimeSpan> durations)
    {
        _sorted = [.. durations.Order()];
        if (_sorted.Length == 0)
        {
            throw new ArgumentException("There is no percentile of nothing: no duration was measured.", nameof(durations));
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _sorted.Length;

    /// <summary>The median: half of them took no longer.</summary>
    public TimeSpan P50 => Percentile(50);

    /// <summary>Ninety-nine in a hundred took no longer.</summary>
    public TimeSpan P99 => Percentile(99);

    /// <summary>The longest.</summary>
    public TimeSpan Max => _sorted[^1];

    /// <summary>The durations of a timeline's spans.</summary>
    /// <param name="timeline">A timeline with at least one span.</param>
    /// <exception cref="ArgumentException">It has no spans.</exception>
    public static Latencies Of(Timeline timeline) => new(timeline.Spans.Select(span => span.Duration));

    /// <summary>The smallest measured duration that this many percent of all don't exceed (the nearest rank).</summary>
    /// <param name="percent">Above 0, up to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is out of that range.</exception>
    public TimeSpan Percentile(double percent) => percent is > 0 and <= 100
        ? _sorted[(int)Math.Ceiling(percent / 100 * _sorted.Length) - 1]
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentile is above 0 and at most 100, such as 99.");

    /// <summary>The durations of a few percentiles, as a line for a chart that shows the tail.</summary>
    /// <param name="name">What the legend calls it.</param>
    public Series ToSeries(string name)
    {
        double[] percents = [1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98, 99, 100];
        return new(name, percents.Select(percent => (percent, Percentile(percent))));
    }
}
