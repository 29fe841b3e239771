namespace AsyncCourse;

/// <summary>
/// Changes how many threads the pool starts without hesitation and how many it may have, until the end of a scope.
/// </summary>
public sealed class PoolLimits : IDisposable
{
    private readonly (int Worker, int Io) _min;
    private readonly (int Worker, int Io) _max;
    private int _restored;

    private PoolLimits()
    {
        ThreadPool.GetMinThreads(out _min.Worker, out _min.Io);
        ThreadPool.GetMaxThreads(out _max.Worker, out _max.Io);
    }

    /// <summary>
    /// Sets limits: <c>using (PoolLimits.Set(min: 4)) { … }</c>. Disposing the result restores the limits from before.
    /// </summary>
    /// <param name="min">How many threads the pool starts without hesitation; null leaves it as it is.</param>
    /// <param name="max">How many threads it may have; null leaves it as it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The runtime refuses: <paramref name="max"/> must be neither below <paramref name="min"/> nor below the number of
    /// processors, and <paramref name="min"/> must be at least 1.
    /// </exception>
    public static PoolLimits Set(int? min = null, int? max = null)
    {
        var before = new PoolLimits();
        var most = max ?? Math.Max(before._max.Worker, min ?? 0);
        var accepted = TrySet((Math.Min(min ?? before._min.Worker, most), before._min.Io), (most, before._max.Io));
        if (accepted && (min is null || min <= most))
        {
            return before;
        }

        before.Dispose();
        throw new ArgumentOutOfRangeException(
            nameof(max),
            $"The thread pool does not accept at least {min ?? before._min.Worker} and at most {most} threads. "
                + "The least is 1, the most must not be below it, nor below the number of processors, "
                + $"{Environment.ProcessorCount} here.");
    }

    /// <summary>Restores the limits that were there before.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _restored, 1) != 0)
        {
            return;
        }

        TrySet(_min, _max);
    }

    // The maximum must never be below the minimum, so it is set first when it grows and last when it shrinks.
    private static bool TrySet((int Worker, int Io) min, (int Worker, int Io) max)
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        return max.Worker > most
            ? ThreadPool.SetMaxThreads(max.Worker, max.Io) && ThreadPool.SetMinThreads(min.Worker, min.Io)
            : ThreadPool.SetMinThreads(min.Worker, min.Io) && ThreadPool.SetMaxThreads(max.Worker, max.Io);
    }
}
