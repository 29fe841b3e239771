namespace AsyncCourse.Exercises;

/// <summary>One piece of <see cref="WatchedWork"/>, as seen so far.</summary>
/// <param name="name">The name of the piece.</param>
/// <param name="started">When the piece started, measured from the beginning of the watch.</param>
internal sealed class WatchedPiece(string name, TimeSpan started)
{
    private Tuple<WatchedEnd, TimeSpan>? _end;

    /// <summary>The name of the piece.</summary>
    public string Name => name;

    /// <summary>When the piece started, measured from the beginning of the watch.</summary>
    public TimeSpan Started => started;

    /// <summary>When the piece ended, measured from the beginning of the watch; null if it still runs.</summary>
    public TimeSpan? Ended => Volatile.Read(ref _end)?.Item2;

    /// <summary>How the piece ended.</summary>
    public WatchedEnd How => Volatile.Read(ref _end)?.Item1 ?? WatchedEnd.None;

    /// <summary>Notes that the piece ended.</summary>
    /// <param name="how">How it ended.</param>
    /// <param name="at">When it ended, measured from the beginning of the watch.</param>
    public void End(WatchedEnd how, TimeSpan at) => Volatile.Write(ref _end, Tuple.Create(how, at));
}
