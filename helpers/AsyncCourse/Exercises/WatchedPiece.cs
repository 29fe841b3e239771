namespace AsyncCourse.Exercises;

/// <summary>One piece of <see cref="WatchedWork"/>, as seen so far.</summary>
/// <param name="name">What it is called.</param>
/// <param name="started">When it was started, from the beginning of the watch.</param>
internal sealed class WatchedPiece(string name, TimeSpan started)
{
    private Tuple<WatchedEnd, TimeSpan>? _end;

    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>When it was started, from the beginning of the watch.</summary>
    public TimeSpan Started => started;

    /// <summary>When it ended; null if it runs.</summary>
    public TimeSpan? Ended => Volatile.Read(ref _end)?.Item2;

    /// <summary>How it ended.</summary>
    public WatchedEnd How => Volatile.Read(ref _end)?.Item1 ?? WatchedEnd.None;

    /// <summary>Notes its end.</summary>
    /// <param name="how">How it ended.</param>
    /// <param name="at">When.</param>
    public void End(WatchedEnd how, TimeSpan at) => Volatile.Write(ref _end, Tuple.Create(how, at));
}
