namespace AsyncCourse;

/// <summary>A request as the server saw it. Times count from the server's start.</summary>
/// <param name="Path">The path with its query.</param>
/// <param name="Arrived">When it came in.</param>
/// <param name="Started">When its work began; null if it was refused before.</param>
/// <param name="Ended">When its answer was ready, or when it was aborted; null before.</param>
/// <param name="Status">The HTTP status; 0 while it is open and when it was aborted.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record LoggedRequest(
    string Path, TimeSpan Arrived, TimeSpan? Started, TimeSpan? Ended, int Status, RequestOutcome Outcome)
{
    /// <summary>The time from its arrival to its end; null while it is open.</summary>
    public TimeSpan? Duration => Ended - Arrived;
}
