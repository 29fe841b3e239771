namespace AsyncCourse;

/// <summary>What a <see cref="PoolWatch"/> recorded.</summary>
/// <param name="Name">What was watched; charts write it in the legend.</param>
/// <param name="Samples">The pool's figures, in the order of time.</param>
/// <param name="Delays">The bystanders' waits, in the order in which they were queued: one at a time.</param>
public sealed record PoolRecord(string Name, IReadOnlyList<PoolSample> Samples, IReadOnlyList<BystanderDelay> Delays)
{
    /// <summary>The largest number of threads that the pool had.</summary>
    public int MostThreads => Samples.Select(sample => sample.Threads).DefaultIfEmpty().Max();

    /// <summary>The largest number of work items that waited at once.</summary>
    public long MostQueued => Samples.Select(sample => sample.Queued).DefaultIfEmpty().Max();

    /// <summary>The longest time that a bystander waited.</summary>
    public TimeSpan LongestDelay => Delays.Select(delay => delay.Waited).DefaultIfEmpty().Max();

    /// <summary>How long the watch lasted.</summary>
    public TimeSpan Elapsed => Samples.Select(sample => sample.At).DefaultIfEmpty().Max();
}
