using System.Diagnostics;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 10: compute on all processors, results in the order of the inputs.</summary>
internal sealed class AllCoresExercise : IExercise
{
    private const int Inputs = 12;

    // A computation goes on until two have met, or until this time is over for all of them: seen together they ran together, however
    // busy the machine.
    private static readonly TimeSpan Meeting = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Id => "all-cores";

    public string SolutionFile => "10-all-cores.cs";

    public string Form => "long[] ComputeAll(Func<int, long> compute, int[] inputs)";

    public IReadOnlyList<string> Hints =>
    [
        "A Task is no processor: an async method without an await computes on the thread that called it, one call after the other.",
        "Parallel.For(0, inputs.Length, index => …) calls its body on several threads. An array has a place for each result.",
        "var results = new long[inputs.Length]; Parallel.For(0, inputs.Length, i => results[i] = compute(inputs[i])); return results;",
    ];

    public async Task<ExerciseResult> CheckAsync(Delegate attempt)
    {
        var method = LearnerMethod.As<Func<Func<int, long>, int[], long[]>>(this, attempt);

        var watch = new CallWatch();
        int[] inputs = [.. Enumerable.Range(1, Inputs).Select(number => number * 5 % 13)];
        var clock = Stopwatch.StartNew();
        var seen = await Attempt<long[]>.RunAsync(() => Task.FromResult(method(input => Compute(watch, clock, input), inputs)), Patience);
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

    private ExerciseResult Judge(int[] inputs, Attempt<long[]> seen, CallWatch watch)
    {
        var asked = $"Asked to compute {inputs.Length} values.";
        return seen switch
        {
            { Finished: false } => No($"{seen.Failure} {watch.Count} computations had begun."),
            { Failure: { } failure } => No(failure),
            { Result: null } => No("Your method returned null; wanted is an array with a result for each input."),
            _ when watch.Peak < 2 => Timed(
                $"{watch.Count} computations ran, never two at once: one processor worked, the others looked on. "
                    + "Wanted are several at once, each on a thread of its own."),
            { Result: var results } when results.Length != inputs.Length => No(
                $"Your method returned {results.Length} results; wanted are all {inputs.Length}."),
            { Result: var results } when !results.SequenceEqual(inputs.Select(Square)) => No(
                "The results are not in the order of the inputs. Computations end in any order; give each result a place of its own."),
            _ => new(Id, true, $"{asked} Up to {watch.Peak} were computed at once, and the results are in order."),
        };

        ExerciseResult No(string what) => new(Id, false, $"{asked} {what}");

        ExerciseResult Timed(string what) => No(what) with { MayBeTheMachine = true };
    }
}
