namespace AsyncCourse.Exercises;

/// <summary>Lesson 09: a time limit that leaves nothing behind on the token that it was linked to.</summary>
internal sealed class MendLinkedExercise() : Exercise<MendLinkedExercise.AskAsync>(lesson: 9, "mend-linked")
{
    internal delegate Task<string> AskAsync(
        Func<CancellationToken, Task<string>> ask, TimeSpan limit, CancellationToken shutdown);

    private static readonly Opening Asked = new("Asked three times: for an answer, past the limit, and at shutdown.");
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override IReadOnlyList<string> Hints =>
    [
        "A linked source stands on its parent's list until somebody disposes it, and its timer runs on.",
        "using disposes at the end of the scope, also after an exception.",
        "using var linked = …; and keep the await: without it the source is disposed while ask still needs it.",
    ];

    protected override async Task<Verdict> CheckAsync(AskAsync askAsync)
    {
        using var shutdown = new CancellationTokenSource();
        using var end = new CancellationTokenSource();
        var given = CancellationToken.None;
        var stalled = CancellationToken.None;

        var answered = await AttemptWatcher.RunAsync(() => askAsync(AnswerAsync, Long, shutdown.Token), Patience);
        var isDisposed = IsDisposed(given);
        var late = await AttemptWatcher.RunAsync(() => askAsync(StallAsync, Short, shutdown.Token), Patience);
        var wasToldLate = stalled.IsCancellationRequested;
        end.CancelAfter(Short);
        var ended = await AttemptWatcher.RunAsync(() => askAsync(StallAsync, TimeSpan.FromMinutes(1), end.Token), Patience);
        var wasToldAtEnd = stalled.IsCancellationRequested;

        return (answered, late, ended) switch
        {
            ({ Failure: { } failure }, _, _) => Asked.No(failure),
            ({ Result: not "answer" }, _, _) => Asked.No(
                $"Your method gave '{answered.Result}'; wanted is the answer: 'answer'."),
            (_, { Problem: not OperationCanceledException }, _) when wasToldLate => Asked.No(
                $"Past the limit, ask {Instead(late)}"),
            (_, { Problem: not OperationCanceledException }, _) => Asked.No(
                $"The limit was {Short.ToText()}, and ask had not been asked to stop after {late.Elapsed.ToText()}."),
            (_, _, { Problem: not OperationCanceledException }) when wasToldAtEnd => Asked.No(
                $"At shutdown, ask {Instead(ended)}"),
            (_, _, { Problem: not OperationCanceledException }) => Asked.No(
                $"At shutdown, ask had not been asked to stop after {ended.Elapsed.ToText()}."),
            _ when !isDisposed => Asked.No(
                "All was cancelled as it should be, but after the answer the linked source was still there: it stays on "
                    + "shutdown's list, with its timer, until somebody disposes it."),
            _ => new(true, "The answer, the limit and the shutdown all came through, and nothing was left on shutdown's list."),
        };

        async Task<string> AnswerAsync(CancellationToken token)
        {
            given = token;
            await Task.Delay(Short, token);
            return "answer";
        }

        async Task<string> StallAsync(CancellationToken token)
        {
            stalled = token;
            await Task.Delay(Long, token);
            return "too late";
        }
    }

    private static string Instead(Attempt<string> seen)
    {
        var what = seen switch
        {
            { Finished: false } => "did not end",
            { Problem: { } problem } => $"threw {problem.GetType().Name}",
            _ => $"gave '{seen.Result}'",
        };
        return $"was told to stop, and your method {what}; wanted is the OperationCanceledException that ask throws.";
    }

    // The one thing that a token refuses once its source is disposed.
    private static bool IsDisposed(CancellationToken token)
    {
        try
        {
            return token.WaitHandle is null;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }
}
