namespace AsyncCourse.Exercises;

/// <summary>Lesson 09: add up the answers of five calls without holding a thread.</summary>
internal sealed class MendBlockingExercise() : Exercise<MendBlockingExercise.SumAsync>(lesson: 9, "mend-blocking")
{
    internal delegate Task<int> SumAsync(Func<int, Task<int>> fetch, int[] ids);

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override IReadOnlyList<string> Hints =>
    [
        ".Result holds the thread until the answer is there, and Task.Run only chooses which thread that is.",
        "Make the method async, and put an await where .Result is.",
        "await Task.WhenAll(ids.Select(fetch)) gives all the numbers as an array, and arrays have Sum().",
    ];

    protected override async Task<Verdict> CheckAsync(SumAsync sum)
    {
        int[] ids = [.. Enumerable.Range(1, 5)];
        var calls = new HeldByCalls(Latency);
        var seen = await AttemptWatcher.RunAsync(() => sum(id => calls.AnswerAsync(10 * id), ids), Patience);
        var asked = new Opening($"Asked for the sum of {ids.Length} calls, each answered after {Latency.ToText()}.");
        return seen switch
        {
            { Failure: { } failure } => asked.No(failure),
            _ when calls.Threads is > 0 and var held => asked.Timed(
                $"{held} {(held == 1 ? "thread" : "threads")} stood still to wait for answers; wanted are none."),
            { Result: var result } when result != 10 * ids.Sum() => asked.No(
                $"The sum was {result}; wanted is {10 * ids.Sum()}."),
            _ => asked.Passed($"You had it after {seen.Elapsed.ToText()}, and no thread stood still."),
        };
    }
}
