namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>paged-stream</c>: says what was seen and what was wanted.</summary>
internal static class PagedStreamVerdict
{
    private static readonly Opening Given = new("There are five pages of two names each; the sixth is empty.");

    /// <summary>Judges how three names and then all were read; null if nothing is wrong.</summary>
    public static Verdict? JudgeReading(Attempt<List<string>?> three, PageShelf some, Attempt<List<string>?> all, PageShelf every)
    {
        return (three, all) switch
        {
            ({ Finished: false }, _) or (_, { Finished: false }) => Given.No(
                "The consumer waited for a name, and none came. Something in your method never ends."),
            ({ Problem: { } problem }, _) => Given.No($"Your method threw {problem.GetType().Name}: {problem.Message}"),
            (_, { Problem: { } problem }) => Given.No(
                $"Three names were read, then all of them; there your method threw {problem.GetType().Name}: {problem.Message}"),
            ({ Result: null }, _) or (_, { Result: null }) => Given.No("Your method gave no stream."),
            (_, { Result: var names }) when !names.SequenceEqual(PageShelf.Names) => Given.No(
                $"Read to the end, your stream had {names.Count} names; wanted are all ten, in the order of the pages."),
            _ when some.Asked.Count > 2 => Given.No(
                $"The consumer stopped after three names, and your method had asked for pages {string.Join(", ", some.Asked)}. "
                    + "Three names are on the first two pages; nobody needed the others."),
            _ when every.Asked.Count > 6 => Given.No(
                $"Read to the end, your method had asked for pages {string.Join(", ", every.Asked)}. Each is to be loaded once."),
            _ => null,
        };
    }

    /// <summary>Judges how reading was cancelled, after it went well otherwise.</summary>
    public static Verdict JudgeStopping(Attempt<int> seen, TimeSpan timeToStop)
    {
        var asked = new Opening(
            $"{Given.Text} Your stream reads well. But when the consumer cancelled while page 2 was being loaded,");
        return seen switch
        {
            { Finished: false } => asked.No(
                $"{timeToStop.ToText()} later page 2 was still being loaded: "
                    + "the token of WithCancellation did not reach loadPage."),
            { Problem: OperationCanceledException } => Given.Passed(
                "Three names took pages 1 and 2, all ten the rest, and cancelling reached the page that was being loaded."),
            { Problem: { } problem } => asked.No($"your method threw {problem.GetType().Name}: {problem.Message}"),
            _ => asked.No("your stream ended as if there were no more pages. Let the OperationCanceledException through."),
        };
    }
}
