namespace AsyncCourse.Exercises;

/// <summary>Says of an attempt at <c>paged-stream</c> what was seen and what was wanted.</summary>
internal static class PagedStreamVerdict
{
    private const string Given = "There are five pages of two names each; the sixth is empty.";

    /// <summary>What was wrong with reading three names and with reading all; null if nothing was.</summary>
    public static ExerciseResult? JudgeReading(
        string id, Attempt<List<string>?> three, PageShelf some, Attempt<List<string>?> all, PageShelf every)
    {
        return (three, all) switch
        {
            ({ Finished: false }, _) or (_, { Finished: false }) => No(
                "The consumer waited for a name, and none came. Something in your method never ends."),
            ({ Problem: { } problem }, _) => No($"Your method threw {problem.GetType().Name}: {problem.Message}"),
            (_, { Problem: { } problem }) => No(
                $"Three names were read, then all of them; there your method threw {problem.GetType().Name}: {problem.Message}"),
            ({ Result: null }, _) or (_, { Result: null }) => No("Your method gave no stream."),
            (_, { Result: var names }) when !names.SequenceEqual(PageShelf.Names) => No(
                $"Read to the end, your stream had {names.Count} names; wanted are all ten, in the order of the pages."),
            _ when some.Asked.Count > 2 => No(
                $"The consumer stopped after three names, and your method had asked for pages {string.Join(", ", some.Asked)}. "
                    + "Three names are on the first two pages; nobody needed the others."),
            _ when every.Asked.Count > 6 => No(
                $"Read to the end, your method had asked for pages {string.Join(", ", every.Asked)}. Each is to be loaded once."),
            _ => null,
        };

        ExerciseResult No(string what) => new(id, false, $"{Given} {what}");
    }

    /// <summary>The verdict on an attempt that read well.</summary>
    public static ExerciseResult JudgeStopping(string id, Attempt<int> seen, TimeSpan timeToStop)
    {
        return seen switch
        {
            { Finished: false } => No(
                $"{timeToStop.ToText()} later page 2 was still being loaded: the token of WithCancellation did not reach loadPage."),
            { Problem: OperationCanceledException } => new(id, true,
                $"{Given} Three names took pages 1 and 2, all ten the rest, and cancelling reached the page that was being loaded."),
            { Problem: { } problem } => No($"your method threw {problem.GetType().Name}: {problem.Message}"),
            _ => No("your stream ended as if there were no more pages. Let the OperationCanceledException through."),
        };

        ExerciseResult No(string what) => new(
            id, false, $"{Given} Your stream reads well. But when the consumer cancelled while page 2 was being loaded, {what}");
    }
}
