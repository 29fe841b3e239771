using System.Diagnostics;

namespace AsyncCourse.Exercises;

/// <summary>A child that notes when it begins and ends, and whether it was asked to stop.</summary>
/// <param name="name">The name of the child, which is also the message of its failure.</param>
/// <param name="plan">What the child does.</param>
/// <param name="over">Ends the child when the check is over.</param>
internal sealed class WatchedChild(string name, Func<WatchedChild, Task> plan, CancellationToken over)
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Cleanup = TimeSpan.FromMilliseconds(100);

    private CancellationToken _stop;
    private volatile bool _wasStopped;
    private volatile bool _hasEnded;

    /// <summary>When it began, in ticks of the stopwatch; null before.</summary>
    public long? Begun { get; private set; }

    public long? EndedAt { get; private set; }

    public bool HasEnded => _hasEnded;

    public bool WasStopped => _wasStopped;

    public async Task RunAsync(CancellationToken stop)
    {
        _stop = stop;
        Begun = Stopwatch.GetTimestamp();
        try
        {
            await plan(this);
        }
        finally
        {
            EndedAt = Stopwatch.GetTimestamp();
            _hasEnded = true;
        }
    }

    public Task WorkAsync(TimeSpan time) => Task.Delay(time, over);

    public async Task FailAsync(TimeSpan after)
    {
        await Task.Delay(after, over);
        throw new InvalidOperationException(name);
    }

    public async Task WaitAndCleanAsync()
    {
        try
        {
            await WaitAsync();
        }
        finally
        {
            await Task.Delay(Cleanup, over);
        }
    }

    public async Task WaitAndFailAsync()
    {
        try
        {
            await WaitAsync();
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException(name);
        }
    }

    private async Task WaitAsync()
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_stop, over);
        // Noted while the token is being cancelled, because this child may get its turn only after the attempt was judged.
        using var asked = _stop.UnsafeRegister(static child => ((WatchedChild)child!)._wasStopped = true, this);
        try
        {
            await Task.Delay(Long, either.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new OperationCanceledException(_stop);
        }
    }
}
