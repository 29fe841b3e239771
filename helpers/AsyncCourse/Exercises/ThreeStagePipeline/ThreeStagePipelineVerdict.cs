namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>three-stage-pipeline</c>: says what was seen and what was wanted.</summary>
internal static class ThreeStagePipelineVerdict
{
    // Three items in hand, and three or four that wait in each of the two channels.
    private const int MostUnderWay = 12;

    /// <summary>Judges a run in which all stages took the same time; null if nothing is wrong.</summary>
    public static Verdict? JudgeEven(Attempt seen, StageLog log)
    {
        var count = log.Ids.Count;
        var asked = new Opening($"Gave you {count} ids, and three stages of 25 ms each.");
        return seen switch
        {
            { Finished: false } => asked.No(
                $"After {seen.Elapsed.ToText()} your method had not ended; {log.Stored.Count} were stored. "
                    + "A stage that reads waits until the stage before it has said that nothing more comes: Complete."),
            { Problem: { } problem } => asked.No($"Your method threw {problem.GetType().Name}: {problem.Message}"),
            _ when log.Stored.Count < count => asked.No(
                $"Your method ended when {log.Stored.Count} of {count} were stored. Wait for the last stage."),
            _ when log.MostInOneStage > 1 => asked.No(
                $"A stage had {log.MostInOneStage} items in hand at once; "
                    + "wanted is one at a time, each stage on an item of its own."),
            _ when !log.Stored.SequenceEqual(log.Ids) => asked.No(
                $"Stored were {string.Join(", ", log.Stored)}; wanted are all, once, in the order of the ids."),
            _ when log.MostStagesBusy < 3 => asked.Timed(
                $"At most {log.MostStagesBusy} of the three stages worked at the same time, and all took "
                    + $"{seen.Elapsed.ToText()}. Wanted are all three: "
                    + "while one item is stored, the next is parsed, and the one after it loaded."),
            _ => null,
        };
    }

    /// <summary>Judges a run in which the last stage was slow; null if nothing is wrong.</summary>
    public static Verdict? JudgeSlow(Attempt seen, StageLog log)
    {
        var asked = new Opening(
            $"All three stages worked at once. But with {log.Ids.Count} ids and a store slower than the rest,");
        return seen switch
        {
            { Finished: false } => asked.No(
                $"your method had not ended after {seen.Elapsed.ToText()}; {log.Stored.Count} were stored."),
            { Problem: { } problem } => asked.No($"your method threw {problem.GetType().Name}: {problem.Message}"),
            _ when log.MostUnderWay > MostUnderWay => asked.No(
                $"{log.MostUnderWay} items were loaded or being loaded before they were stored; wanted are at most "
                    + $"{MostUnderWay}. Leave only little room between the stages: a bounded channel."),
            _ => null,
        };
    }

    /// <summary>Judges a run in which a stage failed, after the other runs went well.</summary>
    public static Verdict JudgeBroken(Attempt even, StageLog evenLog, Attempt seen, StageLog log)
    {
        var asked = new Opening($"The stages work together. But when parse failed for page 3 of {log.Ids.Count},");
        return seen switch
        {
            { Finished: false } => asked.No(
                $"your method had not ended {seen.Elapsed.ToText()} later. "
                    + "A stage still waits: for room in a channel that nobody reads, or for items that nobody writes."),
            { Problem: null } => asked.No(
                "your method ended as if all were well. Wanted is the exception of the stage that failed."),
            { Problem: not FormatException } => asked.No(
                $"your method threw {seen.Problem!.GetType().Name}: {seen.Problem.Message} "
                    + "Wanted is what parse threw, a FormatException: the rest only followed."),
            _ when log.Loaded > 3 * MostUnderWay => asked.No(
                $"your method went on and loaded {log.Loaded} pages. Nobody could use them."),
            _ => new(true, $"{evenLog.Ids.Count} items went through three stages in {even.Elapsed.ToText()}, all three busy at "
                + "once; a slow store held the loading back; and when parse failed, everything stopped."),
        };
    }
}
