using System.Diagnostics;

namespace AsyncCourse.Exercises;

/// <summary>
/// The timers of a method that gives up in time, started at the same moment as the learner's. A busy machine delays both, so the
/// two can still be compared.
/// </summary>
internal sealed class GiveUpInTimeControl
{
    private readonly Task _twice;
    private int _attempts;

    /// <summary>Starts the timers.</summary>
    /// <param name="perAttempt">How long an attempt may take.</param>
    /// <param name="total">How long all attempts together may take.</param>
    public GiveUpInTimeControl(TimeSpan perAttempt, TimeSpan total)
    {
        _twice = PassTwiceAsync(total);
        _ = CountAttemptsAsync(perAttempt, total);
    }

    /// <summary>How many attempts there was time for so far.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>Whether the total time has passed twice.</summary>
    public bool HasPassedTwice => _twice.IsCompleted;

    /// <summary>
    /// Waits as long as an attempt may take, and says whether the machine was so late that the total time may have passed with
    /// it. A method that hears of both timeouts at once can't be judged.
    /// </summary>
    /// <param name="perAttempt">How long an attempt may take.</param>
    /// <param name="total">How long all attempts together may take.</param>
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
