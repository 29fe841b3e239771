namespace AsyncCourse.Exercises;

/// <summary>Lesson 02: make something that runs when it is awaited, and only once, as Python's coroutine objects do.</summary>
internal sealed class ColdCoroutineExercise() : Exercise<ColdCoroutineExercise.MakeCoroutine>(lesson: 2, "cold-coroutine")
{
    internal delegate Func<Task<string>> MakeCoroutine(Func<Task<string>> work);

    private const int Callers = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public override IReadOnlyList<string> Hints =>
    [
        "work() starts the work. As long as you call it before you return, whoever gets your delegate comes too late.",
        "Return a lambda that calls work(). It is called for each await, so it needs to know whether it was called before.",
        "Keep an int outside the lambda. Interlocked.Exchange(ref begun, 1) gives 0 to exactly one caller; "
            + "the others get throw new InvalidOperationException(…).",
    ];

    protected override async Task<Verdict> CheckAsync(MakeCoroutine make)
    {
        var seen = await AttemptWatcher.RunAsync(() => TryAsync(make), Patience);
        return ColdCoroutineVerdict.Judge(seen);
    }

    private static async Task<ColdCoroutineSeen> TryAsync(MakeCoroutine make)
    {
        var runs = 0;
        var coroutine = make(Work);
        await Task.Yield();
        var afterMaking = Volatile.Read(ref runs);
        var first = await coroutine();
        var afterFirst = Volatile.Read(ref runs);
        var second = await ProblemOfAsync(coroutine);
        var afterSecond = Volatile.Read(ref runs);

        runs = 0;
        var shared = make(Work);
        var calls = Enumerable.Range(0, Callers).Select(_ => Task.Run(() => ProblemOfAsync(shared)));
        var problems = await Task.WhenAll(calls);
        var seen = new ColdCoroutineSeen(
            afterMaking, first, afterFirst, second, afterSecond,
            Callers, Volatile.Read(ref runs), problems.Count(it => it is not null));
        if (afterMaking > 0 || second is not InvalidOperationException || seen.Runs != 1)
        {
            return seen;
        }

        // Eight tasks seldom come so close together that a gap between look and note shows.
        var most = await ColdCoroutineRace.RunAsync(make);
        return most > 1 ? seen with { Callers = ColdCoroutineRace.Callers, Runs = most } : seen;

        async Task<string> Work()
        {
            Interlocked.Increment(ref runs);
            await Task.Delay(20);
            return "done";
        }
    }

    private static async Task<Exception?> ProblemOfAsync(Func<Task<string>> coroutine)
    {
        try
        {
            await coroutine();
            return null;
        }
        catch (Exception problem)
        {
            // Whatever a learner's code throws is what the verdict is about.
            return problem;
        }
    }
}
