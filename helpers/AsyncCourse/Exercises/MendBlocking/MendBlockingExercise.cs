namespace AsyncCourse.Exercises;

/// <summary>Lesson 09: add up what five calls give without holding a thread.</summary>
internal sealed class MendBlockingExercise : IExercise
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Id => "mend-blocking";

    public string SolutionFile => "09-mend-blocking.cs";

    public string Form => "Task<int> SumAsync(Func<int, Task<int>> fetch, int[] ids)";

    public IReadOnlyList<string> Hints =>
    [
        ".Result holds the thread until the answer is there, and Task.Run only chooses which thread that is.",
        "Make the method async, and put an await where .Result is.",
        "await Task.WhenAll(ids.Select(fetch)) gives all the numbers as an array, and arrays have Sum().",
    ];

    public async Task<ExerciseResult> CheckAsync(Delegate attempt)
    {
        var sum = LearnerMethod.As<Func<Func<int, Task<int>>, int[], Task<int>>>(this, attempt);
        int[] ids = [.. Enumerable.Range(1, 5)];
        var calls = new HeldByCalls(Latency);
        var seen = await Attempt<int>.RunAsync(() => sum(id => calls.AnswerAsync(10 * id), ids), Patience);
        var asked = $"Asked for the sum of {ids.Length} calls, each answered after {Latency.ToText()}.";
        return seen switch
        {
            { Failure: { } failure } => No(failure),
            _ when calls.Threads is > 0 and var held => Timed(
                $"{held} {(held == 1 ? "thread" : "threads")} stood still to wait for answers; wanted are none."),
            { Result: var result } when result != 10 * ids.Sum() => No($"The sum was {result}; wanted is {10 * ids.Sum()}."),
            _ => new(Id, true, $"{asked} You had it after {seen.Elapsed.ToText()}, and no thread stood still."),
        };

        ExerciseResult No(string what) => new(Id, false, $"{asked} {what}");

        ExerciseResult Timed(string what) => No(what) with { MayBeTheMachine = true };
    }
}
