using System.Diagnostics;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 10: a library that only blocks, called by async code: off the caller's thread, and never more than four at once.</summary>
internal sealed class WithoutAsyncExercise : IExercise
{
    private const int Calls = 12;
    private const int Most = 4;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan TimeToReturn = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Id => "without-async";

    public string SolutionFile => "10-without-async.cs";

    public string Form => "Task<string[]> ReadAllAsync(Func<int, string> read, int[] ids)";

    public IReadOnlyList<string> Hints =>
    [
        "Task.Run gives a blocking call a thread of the pool. Without a limit, twelve calls take twelve threads from everybody else.",
        "A SemaphoreSlim with four places, awaited before Task.Run and released in a finally, lets four through.",
        "Write a local function: await gate.WaitAsync(); try { return await Task.Run(() => read(id)); } finally { gate.Release(); } "
            + "and give its tasks to Task.WhenAll.",
    ];

    public async Task<ExerciseResult> CheckAsync(Delegate attempt)
    {
        var method = LearnerMethod.As<Func<Func<int, string>, int[], Task<string[]>>>(this, attempt);

        var watch = new CallWatch();
        int[] ids = [.. Enumerable.Range(1, Calls)];
        var blockedCaller = false;
        var keptCaller = false;
        var seen = await Attempt<string[]>.RunAsync(CallAsync, Patience);
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
                if (holdsCaller) blockedCaller = true;
                using (watch.Enter())
                {
                    Thread.Sleep(Latency);
                    // A busy machine may let a call end before a method returns that waits for none; so they all end later.
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

    private ExerciseResult Judge(int[] ids, Attempt<string[]> seen, CallWatch watch, bool blockedCaller, bool keptCaller)
    {
        var asked = $"Asked for {ids.Length} records from a library that blocks for {Latency.ToText()} each.";
        return seen switch
        {
            { Finished: false } => No($"{seen.Failure} It had made {watch.Count} calls."),
            { Failure: { } failure } => No(failure),
            _ when blockedCaller => No(
                "The library was called on the caller's own thread, which stood still until the record was there. "
                    + "Wanted is a Task at once, and the blocking elsewhere."),
            _ when keptCaller => Timed(
                "Your method returned only when records were there: the caller's thread stood still until then. "
                    + "Wanted is a Task at once."),
            { Result: null } => No("Your method returned null; wanted is an array with a record for each id."),
            _ when watch.Peak > Most => No(
                $"{watch.Peak} calls blocked at once, each on a thread that others need. Wanted are {Most} at the most."),
            _ when watch.Peak < 2 => Timed("The calls ran one after the other. Up to four may block at once, which is four times as fast."),
            { Result: var records } when !records.SequenceEqual(ids.Select(id => $"record {id}")) => No(
                "The records are not those of the ids, in the order of the ids."),
            _ => new(Id, true, $"{asked} Never more than {watch.Peak} blocked at once, and the caller was free after its call."),
        };

        ExerciseResult No(string what) => new(Id, false, $"{asked} {what}");

        ExerciseResult Timed(string what) => No(what) with { MayBeTheMachine = true };
    }
}
