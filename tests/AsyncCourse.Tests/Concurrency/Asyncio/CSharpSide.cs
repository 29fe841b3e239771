using Microsoft.Extensions.Time.Testing;

namespace AsyncCourse.Tests.Concurrency.Asyncio;

/// <summary>Runs a schedule with the library's TaskGroup, on an event loop and in virtual time.</summary>
internal sealed class CSharpSide
{
    private readonly FakeTimeProvider _time = new();
    private readonly DateTimeOffset _start;
    private readonly SortedSet<DateTimeOffset> _due = [];
    private readonly List<string> _events = [];

    private CSharpSide() => _start = _time.GetUtcNow();

    public static ScheduleResult Run(Schedule schedule) => new EventLoop().Run(() => new CSharpSide().RunAsync(schedule));

    private static string Shape(Exception problem) => problem switch
    {
        AggregateException many => $"[{string.Join(",", many.InnerExceptions.Select(Shape).Order(StringComparer.Ordinal))}]",
        PieceException => problem.Message,
        _ => problem.ToString(),
    };

    private async Task<ScheduleResult> RunAsync(Schedule schedule)
    {
        using var outside = new CancellationTokenSource();
        var cancelAt = schedule.CancelAt is { } milliseconds ? Due(milliseconds) : DateTimeOffset.MaxValue;
        var run = TaskGroup.RunAsync(group => PlayAsync(schedule.Body, group), outside.Token);
        while (true)
        {
            // On the loop, whoever can go on stands in line before this does; nobody left means that all wait for time.
            do
            {
                await Task.Yield();
            }
            while (EventLoop.Current!.Pending > 0);

            if (run.IsCompleted)
            {
                return new([.. _events.Order(StringComparer.Ordinal)], await OutcomeAsync(run));
            }

            var next = _due.Min;
            _due.Remove(next);
            _time.Advance(next - _time.GetUtcNow());
            if (next == cancelAt)
            {
                await outside.CancelAsync();
            }
        }
    }

    private static async Task<string> OutcomeAsync(Task run)
    {
        try
        {
            await run;
            return "ok";
        }
        catch (OperationCanceledException)
        {
            return "cancelled";
        }
        catch (AggregateException problem)
        {
            return Shape(problem);
        }
    }

    private async Task PlayAsync(Piece piece, TaskGroup group)
    {
        Note(piece, "begins");
        try
        {
            foreach (var step in piece.Steps)
            {
                await TakeAsync(step, piece, group);
            }

            Note(piece, "ends");
        }
        catch (OperationCanceledException)
        {
            Note(piece, "is cancelled");
            switch (piece.OnCancel)
            {
                case "swallow":
                    return;
                case "fail":
                    throw new PieceException(piece.Name);
                case "clean":
                    await WaitAsync(piece.Cleanup, CancellationToken.None);
                    Note(piece, "is clean");
                    break;
            }

            throw;
        }
        catch (Exception problem)
        {
            Note(piece, "fails: " + Shape(problem));
            throw;
        }
    }

    private Task TakeAsync(Step step, Piece piece, TaskGroup group)
    {
        switch (step.Kind)
        {
            case "wait":
                return WaitAsync(step.Wait, group.CancellationToken);
            case "fail":
                throw new PieceException(piece.Name);
            case "start":
                _ = group.Start(_ => PlayAsync(step.Piece!, group));
                return Task.CompletedTask;
            default:
                return TaskGroup.RunAsync(inner => PlayAsync(step.Piece!, inner), group.CancellationToken);
        }
    }

    private Task WaitAsync(int milliseconds, CancellationToken cancellationToken)
    {
        Due(milliseconds);
        return Task.Delay(TimeSpan.FromMilliseconds(milliseconds), _time, cancellationToken);
    }

    private DateTimeOffset Due(int milliseconds)
    {
        var due = _time.GetUtcNow().AddMilliseconds(milliseconds);
        _due.Add(due);
        return due;
    }

    private void Note(Piece piece, string what) =>
        _events.Add(FormattableString.Invariant($"{(_time.GetUtcNow() - _start).TotalMilliseconds} {piece.Name} {what}"));

    private sealed class PieceException(string message) : Exception(message);
}
