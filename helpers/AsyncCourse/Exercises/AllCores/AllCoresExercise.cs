using System.Diagnostics;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 10: compute on all processors, results in the order of the inputs.</summary>
internal sealed class AllCoresExercise() : Exercise<AllCoresExercise.ComputeAll>(lesson: 10, "all-cores")
{
    internal delegate long[] ComputeAll(Func<int, long> compute, int[] inputs);

    private const int Inputs = 12;

    // A computation goes on until two of them are under way, or until this time is over for all of them. So two that can run at
    // once are seen at once, however busy the machine is.
    private static readonly TimeSpan Meeting = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override IReadOnlyList<string> Hints =>
    [
        "A Task is no processor: "
            + "an async method without an await computes on the thread that called it, one call after the other.",
        "Parallel.For(0, inputs.Length, index => …) calls its body on several threads. An array has a place for each result.",
        "var results = new long[inputs.Length]; "
            + "Parallel.For(0, inputs.Length, i => results[i] = compute(inputs[i])); return results;",
    ];

    protected override async Task<Verdict> CheckAsync(ComputeAll method)
    {
        var watch = new CallWatch();
        int[] inputs = [.. Enumerable.Range(1, Inputs).Select(number => number * 5 % 13)];
        var clock = Stopwatch.StartNew();
        var seen = await AttemptWatcher.RunAsync(
            () => Task.FromResult(method(input => Compute(watch, clock, input), inputs)), Patience);
        return Judge(inputs, seen, watch);
    }

    private static long Compute(CallWatch watch, Stopwatch clock, int input)
    {
        using (watch.Enter())
        {
            while (clock.Elapsed < Meeting && watch.Peak < 2)
            {
                Thread.SpinWait(20);
            }

            return Square(input);
        }
    }

    private static long Square(int input) => (long)input * input;

    private static Verdict Judge(int[] inputs, Attempt<long[]> seen, CallWatch watch)
    {
        var asked = new Opening($"Asked to compute {inputs.Length} values.");
        return seen switch
        {
            { Finished: false } => asked.No($"{seen.Failure} {watch.Count} computations had begun."),
            { Failure: { } failure } => asked.No(failure),
            { Result: null } => asked.No("Your method returned null; wanted is an array with a result for each input."),
            _ when watch.Peak < 2 => asked.Timed(
                $"{watch.Count} computations ran, never two at once: one processor worked, the others looked on. "
                    + "Wanted are several at once, each on a thread of its own."),
            { Result: var results } when results.Length != inputs.Length => asked.No(
                $"Your method returned {results.Length} results; wanted are all {inputs.Length}."),
            { Result: var results } when !results.SequenceEqual(inputs.Select(Square)) => asked.No(
                "The results are not in the order of the inputs. "
                    + "Computations end in any order; give each result a place of its own."),
            _ => asked.Passed($"Up to {watch.Peak} were computed at once, and the results are in order."),
        };
    }
}
