using AsyncCourse.Threads;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 09: a cache of tasks that loads each key once, and keeps no failure.</summary>
internal sealed class MendCacheExercise() : Exercise<MendCacheExercise.MakeCache>(lesson: 9, "mend-cache")
{
    internal delegate Func<string, Task<string>> MakeCache(Func<string, Task<string>> load);

    private const int Callers = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override IReadOnlyList<string> Hints =>
    [
        "GetOrAdd calls its factory outside any lock: "
            + "callers that come at the same time all call it, and all results but one are dropped.",
        "Let the factory make something that is cheap to drop: "
            + "new Lazy<Task<string>>(() => load(key)). Only the one that was kept is asked.",
        "A task that failed stays in the dictionary. Await it in a try, and on failure take it out: "
            + "cache.TryRemove(KeyValuePair.Create(key, entry)).",
    ];

    protected override async Task<Verdict> CheckAsync(MakeCache make)
    {
        return MendCacheVerdict.Judge(await AttemptWatcher.RunAsync(() => TryAsync(make), Patience), Callers);
    }

    private static async Task<MendCacheSeen> TryAsync(MakeCache make)
    {
        var loads = 0;
        var cache = make(LoadAsync);
        // Threads, not tasks: they come at the same moment, however few threads the pool has.
        using var start = new Barrier(Callers);
        var calls = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => OwnThread.RunInFlowAsync(() =>
        {
            start.SignalAndWait();
            return cache("a");
        })));
        var answers = await Task.WhenAll(calls);
        var atOnce = Volatile.Read(ref loads);
        await cache("a");
        var later = Volatile.Read(ref loads) - atOnce;

        var failures = 0;
        var failing = make(FailOnceAsync);
        var first = await FailsAsync(failing);
        var second = await FailsAsync(failing);
        return new(answers.All(answer => answer == "A"), atOnce, later, first, second);

        async Task<string> LoadAsync(string key)
        {
            Interlocked.Increment(ref loads);
            // Long enough for all callers to arrive.
            Thread.Sleep(50);
            await Task.Delay(20);
            return key.ToUpperInvariant();
        }

        async Task<string> FailOnceAsync(string key)
        {
            await Task.Yield();
            return Interlocked.Increment(ref failures) == 1 ? throw new IOException("The line is down.") : key;
        }
    }

    private static async Task<bool> FailsAsync(Func<string, Task<string>> cache)
    {
        try
        {
            await cache("b");
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
