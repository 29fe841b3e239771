using AsyncCourse.Formatting;

namespace AsyncCourse;

/// <summary>Draws what a <see cref="PoolWatch"/> recorded.</summary>
public static class PoolCharts
{
    /// <summary>The pool's threads, and the work that waits for one, against time.</summary>
    /// <param name="title">What the chart says.</param>
    /// <param name="records">What was recorded; two lines each.</param>
    public static LineChart Threads(string title, params PoolRecord[] records) =>
        Charts.Lines(title, "time (s)", "threads, work items (count)",
        [
            .. records.SelectMany(record => ((string Name, Func<PoolSample, long> Value)[])
                [("threads", sample => sample.Threads), ("waiting work", sample => sample.Queued)],
                (record, line) => Steps(records.Length == 1 ? line.Name : $"{record.Name}: {line.Name}", Thin(record.Samples
                    .Select(sample => (sample.At.TotalSeconds, (double)line.Value(sample)))))),
        ]) with
        {
            Note = $"Most threads: {Most(records, record => record.MostThreads)}. "
                + $"Most waiting work: {Most(records, record => record.MostQueued)}.",
        };

    /// <summary>
    /// How long the current bystander has waited for a thread, against time. The line climbs while the bystander waits, and
    /// falls when it is served.
    /// </summary>
    /// <param name="title">What the chart says.</param>
    /// <param name="records">What was recorded; one line each.</param>
    public static LineChart Delays(string title, params PoolRecord[] records) =>
        Charts.Lines(title, "time (s)", "has waited (s)",
        [
            .. records.Select(record => Steps(record.Name, Thin(record.Samples
                .Select(sample => (sample.At.TotalSeconds, sample.BystanderWaits.TotalSeconds))))),
        ]) with
        {
            Note = "Longest wait: "
                + $"{string.Join(", ", records.Select(record => record.LongestDelay.ToText() + Of(records, record)))}.",
        };

    private static string Most(PoolRecord[] records, Func<PoolRecord, long> value) =>
        string.Join(", ", records.Select(record => NumberText.Write(value(record)) + Of(records, record)));

    private static string Of(PoolRecord[] records, PoolRecord record) => records.Length == 1 ? "" : $" ({record.Name})";

    private static Series Steps(string name, IEnumerable<(double X, double Y)> points) => new(name, points) { IsStep = true };

    // Hundreds of samples of an unchanged pool make one step. The last sample is kept: it says how long the step lasted.
    private static IEnumerable<(double X, double Y)> Thin(IEnumerable<(double X, double Y)> points)
    {
        var all = points.ToList();
        return all.Where((point, index) => index == 0 || index == all.Count - 1 || point.Y != all[index - 1].Y);
    }
}
