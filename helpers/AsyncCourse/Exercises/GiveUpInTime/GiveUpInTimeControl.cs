using System.Diagnostics;

namespace AsyncCourse.Exercises;

/// <summary>
/// The timers of a method that gives up in time, started at the same moment as the learner's. What delays the machine delays both, so
/// that the two can be compared on a busy one too.
/// </summary>
internal sealed class GiveUpInTimeControl
{
    private readonly Task _twice;
    private int _attempts;

    /// <summary>Starts the timers.</summary>
    /// <param name="perAttempt">How long an attempt may take.</param>
    /// <param name="total">How long all of them may take.</param>
    public GiveUpInTimeControl(TimeSpan perAttempt, TimeSpan total)
    {
        _twice = PassTwiceAsync(total);
        _ = CountAttemptsAsync(perAttempt, total);
    }

    /// <summary>How many attempts there was time for, so far.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>Whether the whole time has passed, and then once more.</summary>
    public bool HasPassedTwice => _twice.IsCompleted;

    /// <summary>
    /// Waits as long as an attempt may take, and says whether the machine was so late that the whole may have been over with it. Then
    /// nothing can be said of a method that hears of both at once.
    /// </summary>
    /// <param name="perAttempt">How long an attempt may take.</param>
    /// <param name="total">How long all of them may take.</param>
    public static async Task<bool> IsLateAsync(TimeSpan perAttempt, TimeSpan total)
    {
        var clock = Stopwatch.StartNew();
        await Task.Delay(perAttempt).ConfigureAwait(false);
        return clock.Elapsed > (perAttempt + total) / 2;
    }

    private static async Task PassTwiceAsync(TimeSpan total)
    {
        await Task.Delay(total).ConfigureAwait(false);
        await Task.Delay(total).ConfigureAwait(false);
    }

    private async Task CountAttemptsAsync(TimeSpan perAttempt, TimeSpan total)
    {
        using var whole = new CancellationTokenSource(total);
        while (!whole.IsCancellationRequested)
        {
            Interlocked.Increment(ref _attempts);
            await Task.Delay(perAttempt, whole.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
