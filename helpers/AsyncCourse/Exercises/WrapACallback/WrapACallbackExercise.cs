namespace AsyncCourse.Exercises;

/// <summary>Lesson 02: turn an API that calls back into a task, with errors and cancellation.</summary>
internal sealed class WrapACallbackExercise() : Exercise<WrapACallbackExercise.AskAsync>(lesson: 2, "wrap-a-callback")
{
    internal delegate Task<Price> AskAsync(PriceLine line, string symbol, CancellationToken token);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    public override IReadOnlyList<string> Hints =>
    [
        "Whatever can end the call must end the task: an answer, an error, and a cancellation.",
        "The error goes into the task with TrySetException; token.Register(…) runs when somebody cancels, and "
            + "TrySetCanceled(token) ends the task. Whoever cancels also wants the line hung up: Dispose what Ask returned.",
        "Make the method async: using var call = line.Ask(…); using var registration = token.Register(…); "
            + "return await source.Task; and give the source TaskCreationOptions.RunContinuationsAsynchronously.",
    ];

    protected override async Task<Verdict> CheckAsync(AskAsync ask)
    {
        // The cases end with the first that goes wrong, because a task that never ends costs all of its patience.
        await foreach (var seen in CasesAsync(ask))
        {
            if (WrapACallbackVerdict.Objection(seen) is { } what)
            {
                return new(false, what);
            }
        }

        return new(true,
            "The answer, the error and a cancellation each end the task; the line is hung up, and its thread is left alone.");
    }

    private static async IAsyncEnumerable<WrapACallbackSeen> CasesAsync(AskAsync ask)
    {
        using var line = new PriceLine();
        var seen = new WrapACallbackSeen();
        yield return seen = seen with { Answer = await AttemptWatcher.RunAsync(() => ask(line, "dates", default), Patience) };
        yield return seen = seen with { Error = await AttemptWatcher.RunAsync(() => ask(line, "durian", default), Patience) };

        using var slow = new PriceLine(delay: TimeSpan.FromMinutes(1));
        using var cancellation = new CancellationTokenSource();
        var cancelled = await AttemptWatcher.RunAsync(() => CancelAsync(ask, slow, cancellation), Patience);
        await HungUpAsync(slow);
        yield return seen = seen with { Cancelled = cancelled, StillOpen = slow.Open };

        var token = new CancellationToken(canceled: true);
        yield return seen = seen with { Early = await AttemptWatcher.RunAsync(() => ask(slow, "coffee", token), Patience) };

        using var other = new PriceLine();
        var thread = await AttemptWatcher.RunAsync(() => ContinuedOnAsync(ask, other), Patience);
        yield return seen with { OnTheLine = thread.Result == other.ThreadId };
    }

    // Cancels while the call is open, so that there is something to cancel, however slow the machine is.
    private static async Task<Price> CancelAsync(AskAsync ask, PriceLine line, CancellationTokenSource cancellation)
    {
        var asking = ask(line, "coffee", cancellation.Token);
        await cancellation.CancelAsync();
        return await asking;
    }

    private static async Task HungUpAsync(PriceLine line)
    {
        for (var i = 0; i < 20 && line.Open > 0; i++)
        {
            await Task.Delay(10);
        }
    }

    private static Task<int> ContinuedOnAsync(AskAsync ask, PriceLine line) =>
        ask(line, "dates", CancellationToken.None).ContinueWith(
            _ => Environment.CurrentManagedThreadId, CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
