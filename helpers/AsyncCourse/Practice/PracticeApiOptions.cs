namespace AsyncCourse;

/// <summary>How the practice API behaves.</summary>
public sealed record PracticeApiOptions
{
    /// <summary>How many requests <c>/limited</c> lets through in each window. Default: 20.</summary>
    public int LimitedPermits { get; init; } = 20;

    /// <summary>The window of <c>/limited</c>. Default: 1 s.</summary>
    public TimeSpan LimitedWindow { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long <c>/users</c> and <c>/prices</c> take unless the query says <c>?ms=</c>. Default: 100 ms.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(100);
}
