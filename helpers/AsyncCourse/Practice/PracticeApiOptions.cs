namespace AsyncCourse;

/// <summary>How the practice API behaves.</summary>
public sealed record PracticeApiOptions
{
    /// <summary>How many requests <c>/limited</c> lets through in each window. Default: 20.</summary>
    public int LimitedPermits { get; init; } = 20;

    /// <summary>The window of <c>/limited</c>. Default: 1 s.</summary>
    public TimeSpan LimitedWindow { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many requests <c>/capacity</c> handles at once; it refuses the others with 429. Default: 50.</summary>
    public int Capacity { get; init; } = 50;

    /// <summary>
    /// How long <c>/users</c> takes unless the query says <c>?ms=</c>. Default: 100 ms. Prices take as long as
    /// <see cref="PriceBoard"/> says.
    /// </summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long <c>/users/{id}</c> takes for each id; null for <see cref="Latency"/>.</summary>
    public Func<int, TimeSpan>? UserLatency { get; init; }
}
