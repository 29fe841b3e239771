using System.Diagnostics;

namespace AsyncCourse.Exercises;

/// <summary>
/// Something to fetch: each attempt takes a given time, and notes when it started and whether it was cancelled.
/// </summary>
/// <param name="durations">How long the first, the second … attempt takes; the last holds for all further attempts.</param>
internal sealed class WatchedFetch(params TimeSpan[] durations)
{
    // A cancelled attempt ends a moment after the code that cancelled it has gone on. Looks are counted instead of time, because
    // a late machine is late with both.
    private const int Looks = 100;

    private readonly Stopwatch _clock = new();
    private readonly List<TimeSpan> _starts = [];
    private readonly Lock _gate = new();
    private int _running;
    private int _cancelled;

    /// <summary>When each attempt started, measured from the start of the first.</summary>
    public IReadOnlyList<TimeSpan> Starts
    {
        get
        {
            lock (_gate)
            {
                return [.. _starts];
            }
        }
    }

    /// <summary>How many attempts were asked to stop, and stopped.</summary>
    public int Cancelled => Volatile.Read(ref _cancelled);

    /// <summary>How many attempts still run.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>What the learner's method returned; null before it has.</summary>
    public string? Result { get; set; }

    /// <summary>Makes one attempt.</summary>
    public async Task<string> FetchAsync(CancellationToken cancellationToken)
    {
        int number;
        lock (_gate)
        {
            _clock.Start();
            _starts.Add(_clock.Elapsed);
            number = _starts.Count;
        }

        Interlocked.Increment(ref _running);
        try
        {
            await Task.Delay(durations[Math.Min(number, durations.Length) - 1], cancellationToken).ConfigureAwait(false);
            return $"answer {number}";
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _cancelled);
            throw;
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    /// <summary>Waits until no attempt runs any more, but only for a moment.</summary>
    public async Task SettleAsync()
    {
        for (var look = 0; look < Looks && Running > 0; look++)
        {
            await Task.Delay(5).ConfigureAwait(false);
        }
    }
}
