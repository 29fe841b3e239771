using System.Collections.Concurrent;

namespace AsyncCourse.Exercises;

/// <summary>
/// Work for a learner's method to start: it takes a while, can fail, and tells afterwards who was started, who was asked to stop
/// and who was left running.
/// </summary>
/// <param name="time">Where time comes from; null for the system's.</param>
internal sealed class WatchedWork(TimeProvider? time = null)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly long _start = (time ?? TimeProvider.System).GetTimestamp();
    private readonly ConcurrentQueue<WatchedPiece> _pieces = new();

    /// <summary>All pieces, in the order of their start.</summary>
    public IReadOnlyList<WatchedPiece> Pieces => [.. _pieces];

    /// <summary>The names of those that run still.</summary>
    public IReadOnlyList<string> Running => Named(WatchedEnd.None);

    /// <summary>The names of those that were asked to stop, and stopped.</summary>
    public IReadOnlyList<string> Cancelled => Named(WatchedEnd.Cancelled);

    /// <summary>The names of those that came to their end.</summary>
    public IReadOnlyList<string> Done => Named(WatchedEnd.Done);

    /// <summary>The largest number that ran at once.</summary>
    public int Peak => InFlightStep.From(_pieces.Select(piece => (piece.Started, piece.Ended ?? Now)))
        .Select(step => step.Count).DefaultIfEmpty().Max();

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Does a piece of work.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="duration">How long it takes.</param>
    /// <param name="cancellationToken">Asks it to stop.</param>
    public Task RunAsync(string name, TimeSpan duration, CancellationToken cancellationToken = default) =>
        RunAsync(name, duration, null, cancellationToken);

    /// <summary>Does a piece of work that throws at its end.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="duration">How long it takes.</param>
    /// <param name="failure">What it throws.</param>
    /// <param name="cancellationToken">Asks it to stop.</param>
    public Task FailAsync(string name, TimeSpan duration, Exception failure, CancellationToken cancellationToken = default) =>
        RunAsync(name, duration, failure, cancellationToken);

    private async Task RunAsync(string name, TimeSpan duration, Exception? failure, CancellationToken cancellationToken)
    {
        var piece = new WatchedPiece(name, Now);
        _pieces.Enqueue(piece);
        try
        {
            await Task.Delay(duration, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            piece.End(WatchedEnd.Cancelled, Now);
            throw;
        }

        piece.End(failure is null ? WatchedEnd.Done : WatchedEnd.Failed, Now);
        if (failure is not null)
        {
            throw failure;
        }
    }

    private List<string> Named(WatchedEnd how) => [.. _pieces.Where(piece => piece.How == how).Select(piece => piece.Name)];
}
