using System.Collections.Concurrent;

namespace AsyncCourse.Exercises;

/// <summary>
/// Work that a learner's method starts. It takes a while and can fail, and it tells afterwards which pieces were started, which
/// were asked to stop and which were left running.
/// </summary>
/// <param name="time">The time that the work goes by; null for the real one.</param>
internal sealed class WatchedWork(TimeProvider? time = null)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly long _start = (time ?? TimeProvider.System).GetTimestamp();
    private readonly ConcurrentQueue<WatchedPiece> _pieces = new();

    /// <summary>All pieces, in the order in which they started.</summary>
    public IReadOnlyList<WatchedPiece> Pieces => [.. _pieces];

    /// <summary>The names of the pieces that still run.</summary>
    public IReadOnlyList<string> Running => Named(WatchedEnd.None);

    /// <summary>The names of the pieces that were asked to stop, and stopped.</summary>
    public IReadOnlyList<string> Cancelled => Named(WatchedEnd.Cancelled);

    /// <summary>The names of the pieces that ran to their end.</summary>
    public IReadOnlyList<string> Done => Named(WatchedEnd.Done);

    /// <summary>The largest number of pieces that ran at once.</summary>
    public int Peak => InFlightStep.From(_pieces.Select(piece => (piece.Started, piece.Ended ?? Now)))
        .Select(step => step.Count).DefaultIfEmpty().Max();

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Does a piece of work.</summary>
    /// <param name="name">The name of the piece.</param>
    /// <param name="duration">How long the piece takes.</param>
    /// <param name="cancellationToken">Asks the piece to stop.</param>
    public Task RunAsync(string name, TimeSpan duration, CancellationToken cancellationToken = default) =>
        RunAsync(name, duration, null, cancellationToken);

    /// <summary>Does a piece of work that throws at its end.</summary>
    /// <param name="name">The name of the piece.</param>
    /// <param name="duration">How long the piece takes.</param>
    /// <param name="failure">The exception that it throws.</param>
    /// <param name="cancellationToken">Asks the piece to stop.</param>
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
