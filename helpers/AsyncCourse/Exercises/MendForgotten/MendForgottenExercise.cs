namespace AsyncCourse.Exercises;

/// <summary>Lesson 09: save everything, and say truthfully whether all of it was saved.</summary>
internal sealed class MendForgottenExercise() : Exercise<MendForgottenExercise.SaveAllAsync>(lesson: 9, "mend-forgotten")
{
    internal delegate Task<bool> SaveAllAsync(Func<int, Task> save, int[] ids);

    private const int Failing = 4;

    private static readonly Opening Asked = new("Saved six, and six of which one failed.");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly int[] Ids = [1, 2, 3, 4, 5, 6];

    public override IReadOnlyList<string> Hints =>
    [
        "save(id) gives a task. Nobody looks at it, so nobody learns when it is done, nor that it failed.",
        "An exception of a task comes out at its await: the await has to be inside the try.",
        "try { await Task.WhenAll(ids.Select(save)); return true; } waits for all of them, also if one fails.",
    ];

    protected override async Task<Verdict> CheckAsync(SaveAllAsync saveAll)
    {
        var (good, goodWork) = await TryAsync(saveAll, failing: 0);
        var (bad, badWork) = await TryAsync(saveAll, Failing);
        return (good, bad) switch
        {
            ({ Failure: { } failure }, _) => Asked.No(failure),
            (_, { Problem: IOException }) => Asked.No("One of six failed, and your method threw its exception; wanted is false."),
            (_, { Failure: { } failure }) => Asked.No($"With one of six failing: {failure}"),
            _ when goodWork.Running > 0 => Asked.No(
                $"Your method had its answer while {goodWork.Running} of 6 were not saved yet. "
                    + "Wanted is an answer when all have ended."),
            ({ Result: false }, _) => Asked.No("All six were saved, and your method gave false; wanted is true."),
            (_, { Result: true }) => Asked.No(
                "One of six failed with an IOException, and your method gave true: the exception was lost."),
            _ when badWork.Started < Ids.Length => Asked.No(
                $"When one failed, only {badWork.Started} of 6 were tried. Wanted is that each gets its chance."),
            _ when badWork.Running > 0 => Asked.No(
                $"When one failed, your method gave its answer while {badWork.Running} others still ran. "
                    + "Wanted is an answer when all have ended."),
            _ => new(true, "Saved six, and six of which one failed: "
                + "both times your answer was true to it, and came when all had ended."),
        };
    }

    private static async Task<(Attempt<bool> Seen, (int Started, int Running) Work)> TryAsync(SaveAllAsync saveAll, int failing)
    {
        var work = new WatchedWork();
        var left = (Started: 0, Running: 0);
        var seen = await AttemptWatcher.RunAsync(NoteAsync, Patience);
        return (seen, left);

        async Task<bool> NoteAsync()
        {
            try
            {
                return await saveAll(SaveAsync, Ids);
            }
            finally
            {
                left = (work.Pieces.Count, work.Running.Count);
            }
        }

        Task SaveAsync(int id) => id == failing
            ? work.FailAsync($"{id}", TimeSpan.FromMilliseconds(30), new IOException("The disk is full."))
            : work.RunAsync($"{id}", TimeSpan.FromMilliseconds(100));
    }
}
