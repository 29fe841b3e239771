using System.Diagnostics;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 10: call a blocking library from async code, off the caller's thread and four calls at once at most.</summary>
internal sealed class WithoutAsyncExercise() : Exercise<WithoutAsyncExercise.ReadAllAsync>(lesson: 10, "without-async")
{
    internal delegate Task<string[]> ReadAllAsync(Func<int, string> read, int[] ids);

    private const int Calls = 12;
    private const int Most = 4;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan TimeToReturn = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override IReadOnlyList<string> Hints =>
    [
        "Task.Run gives a blocking call a thread of the pool. "
            + "Without a limit, twelve calls take twelve threads from everybody else.",
        "A SemaphoreSlim with four places, awaited before Task.Run and released in a finally, lets four through.",
        "Write a local function: await gate.WaitAsync(); try { return await Task.Run(() => read(id)); "
            + "} finally { gate.Release(); } and give its tasks to Task.WhenAll.",
    ];

    protected override async Task<Verdict> CheckAsync(ReadAllAsync method)
    {
        var watch = new CallWatch();
        int[] ids = [.. Enumerable.Range(1, Calls)];
        var blockedCaller = false;
        var keptCaller = false;
        var seen = await AttemptWatcher.RunAsync(CallAsync, Patience);
        return Judge(ids, seen, watch, blockedCaller, keptCaller);

        Task<string[]> CallAsync()
        {
            var thread = Environment.CurrentManagedThreadId;
            var isCalling = true;
            var clock = Stopwatch.StartNew();
            var task = method(Read, ids);
            Volatile.Write(ref isCalling, false);
            return task;

            string Read(int id)
            {
                var holdsCaller = Volatile.Read(ref isCalling) && Environment.CurrentManagedThreadId == thread;
                if (holdsCaller)
                {
                    blockedCaller = true;
                }

                using (watch.Enter())
                {
                    Thread.Sleep(Latency);
                    // So that, on a busy machine too, no call ends before a method that doesn't wait for it returns.
                    while (!holdsCaller && Volatile.Read(ref isCalling))
                    {
                        if (clock.Elapsed > TimeToReturn)
                        {
                            keptCaller = true;
                            break;
                        }

                        Thread.Sleep(5);
                    }

                    return $"record {id}";
                }
            }
        }
    }

    private static Verdict Judge(int[] ids, Attempt<string[]> seen, CallWatch watch, bool blockedCaller, bool keptCaller)
    {
        var asked = new Opening($"Asked for {ids.Length} records from a library that blocks for {Latency.ToText()} each.");
        return seen switch
        {
            { Finished: false } => asked.No($"{seen.Failure} It had made {watch.Count} calls."),
            { Failure: { } failure } => asked.No(failure),
            _ when blockedCaller => asked.No(
                "The library was called on the caller's own thread, which stood still until the record was there. "
                    + "Wanted is a Task at once, and the blocking elsewhere."),
            _ when keptCaller => asked.Timed(
                "Your method returned only when records were there: the caller's thread stood still until then. "
                    + "Wanted is a Task at once."),
            { Result: null } => asked.No("Your method returned null; wanted is an array with a record for each id."),
            _ when watch.Peak > Most => asked.No(
                $"{watch.Peak} calls blocked at once, each on a thread that others need. Wanted are {Most} at the most."),
            _ when watch.Peak < 2 => asked.Timed(
                "The calls ran one after the other. Up to four may block at once, which is four times as fast."),
            { Result: var records } when !records.SequenceEqual(ids.Select(id => $"record {id}")) => asked.No(
                "The records are not those of the ids, in the order of the ids."),
            _ => asked.Passed($"Never more than {watch.Peak} blocked at once, and the caller was free after its call."),
        };
    }
}
