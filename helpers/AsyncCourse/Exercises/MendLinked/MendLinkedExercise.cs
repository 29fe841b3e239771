namespace AsyncCourse.Exercises;

/// <summary>Lesson 09: a time limit that leaves nothing behind on the token that it was linked to.</summary>
internal sealed class MendLinkedExercise : IExercise
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Id => "mend-linked";

    public string SolutionFile => "09-mend-linked.cs";

    public string Form => "Task<string> AskAsync(Func<CancellationToken, Task<string>> ask, TimeSpan limit, CancellationToken shutdown)";

    public IReadOnlyList<string> Hints =>
    [
        "A linked source stands on its parent's list until somebody disposes it, and its timer runs on.",
        "using disposes at the end of the scope, also after an exception.",
        "using var linked = …; and keep the await: without it the source is disposed while ask still needs it.",
    ];

    public async Task<ExerciseResult> CheckAsync(Delegate attempt)
    {
        var askAsync = LearnerMethod.As<Func<Func<CancellationToken, Task<string>>, TimeSpan, CancellationToken, Task<string>>>(this, attempt);
        using var shutdown = new CancellationTokenSource();
        using var end = new CancellationTokenSource();
        var given = CancellationToken.None;
        var stalled = CancellationToken.None;

        var answered = await Attempt<string>.RunAsync(() => askAsync(AnswerAsync, Long, shutdown.Token), Patience);
        var isDisposed = IsDisposed(given);
        var late = await Attempt<string>.RunAsync(() => askAsync(StallAsync, Short, shutdown.Token), Patience);
        var wasToldLate = stalled.IsCancellationRequested;
        end.CancelAfter(Short);
        var ended = await Attempt<string>.RunAsync(() => askAsync(StallAsync, TimeSpan.FromMinutes(1), end.Token), Patience);
        var wasToldAtEnd = stalled.IsCancellationRequested;

        return (answered, late, ended) switch
        {
            ({ Failure: { } failure }, _, _) => No(failure),
            ({ Result: not "answer" }, _, _) => No($"Your method gave '{answered.Result}'; wanted is the answer: 'answer'."),
            (_, { Problem: not OperationCanceledException }, _) when wasToldLate => No($"Past the limit, ask {Instead(late)}"),
            (_, { Problem: not OperationCanceledException }, _) => No(
                $"The limit was {Short.ToText()}, and ask had not been asked to stop after {late.Elapsed.ToText()}."),
            (_, _, { Problem: not OperationCanceledException }) when wasToldAtEnd => No($"At shutdown, ask {Instead(ended)}"),
            (_, _, { Problem: not OperationCanceledException }) => No(
                $"At shutdown, ask had not been asked to stop after {ended.Elapsed.ToText()}."),
            _ when !isDisposed => No(
                "All was cancelled as it should be, but after the answer the linked source was still there: it stays on shutdown's list, "
                    + "with its timer, until somebody disposes it."),
            _ => new(Id, true, "The answer, the limit and the shutdown all came through, and nothing was left on shutdown's list."),
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

        ExerciseResult No(string what) => new(Id, false, $"Asked three times: for an answer, past the limit, and at shutdown. {what}");
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

    // The one thing that a token refuses when its source is gone.
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
