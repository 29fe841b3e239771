using System.Diagnostics;

namespace AsyncCourse.Practice;

/// <summary>A delay that is never shorter than asked.</summary>
/// <remarks>
/// <c>Task.Delay</c> counts in ticks of the system's coarse clock (4 or 10 ms on Linux, up to 16 ms on Windows), and may end one
/// tick early. A lesson measures what the practice API's delays cost, so they have to last as long as their route says.
/// </remarks>
internal static class FullDelay
{
    /// <summary>Waits at least as long as asked.</summary>
    /// <param name="time">The time to wait, or <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task WaitAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        if (time == Timeout.InfiniteTimeSpan)
        {
            await Task.Delay(time, cancellationToken);
        }

        var begun = Stopwatch.GetTimestamp();
        for (var left = time; left > TimeSpan.Zero; left = time - Stopwatch.GetElapsedTime(begun))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), cancellationToken);
        }
    }
}
