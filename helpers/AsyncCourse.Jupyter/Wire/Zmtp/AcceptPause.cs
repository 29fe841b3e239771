namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>
/// How long a server that can't let a peer in leaves it waiting before it tries again: ten milliseconds at first, each time twice
/// as long, at most a second.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class AcceptPause(TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private TimeSpan _length;
    private long _begun;

    /// <summary>Whether the last try failed.</summary>
    public bool IsOn => _length > TimeSpan.Zero;

    /// <summary>How long it still lasts; zero if it is time to try.</summary>
    public TimeSpan Left => IsOn && _length - time.GetElapsedTime(_begun) is var left && left > TimeSpan.Zero
        ? left
        : TimeSpan.Zero;

    /// <summary>A try has failed.</summary>
    public void Begin()
    {
        var twice = IsOn ? 2 * _length : Shortest;
        _length = twice < Longest ? twice : Longest;
        _begun = time.GetTimestamp();
    }

    /// <summary>A try has succeeded.</summary>
    public void End() => _length = TimeSpan.Zero;
}
