namespace AsyncCourse.Exercises;

/// <summary>Numbers to work on, and a record of how many were taken before they were done.</summary>
/// <param name="count">How many numbers there are.</param>
internal sealed class SourceWatch(int count)
{
    private readonly Timeline _work = new();
    private int _taken;
    private int _done;
    private int _furthestAhead;

    /// <summary>How many numbers were taken from the source.</summary>
    public int Taken => Volatile.Read(ref _taken);

    /// <summary>The largest number of numbers that were taken and not done yet.</summary>
    public int FurthestAhead => Volatile.Read(ref _furthestAhead);

    /// <summary>The work on each number.</summary>
    public Timeline Work => _work;

    /// <summary>The numbers from 1. Only one thread may read at a time.</summary>
    public IEnumerable<int> Source()
    {
        for (var number = 1; number <= count; number++)
        {
            var ahead = Interlocked.Increment(ref _taken) - Volatile.Read(ref _done);
            _furthestAhead = Math.Max(_furthestAhead, ahead);
            yield return number;
        }
    }

    /// <summary>The work: one in ten numbers takes longer.</summary>
    public async Task WorkAsync(int number)
    {
        using (_work.Span($"{number}", SpanRole.Waiting))
        {
            await Task.Delay(number % 10 == 0 ? 80 : 10).ConfigureAwait(false);
        }

        Interlocked.Increment(ref _done);
    }
}
