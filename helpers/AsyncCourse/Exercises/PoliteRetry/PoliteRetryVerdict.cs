namespace AsyncCourse;

/// <summary>Says of an attempt at <c>polite-retry</c> what was seen and what was wanted.</summary>
internal static class PoliteRetryVerdict
{
    private const int MostAttempts = 4;

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(20);

    public static ExerciseResult Judge(string id, Attempt seen, PoliteRetryCalls calls, RequestLog log)
    {
        var arrivals = log.Requests.GroupBy(request => request.Path).ToDictionary(
            path => path.Key, path => path.Select(request => request.Arrived).ToList());
        var missing = CountOf(PoliteRetryCalls.Missing);
        var broken = arrivals.GetValueOrDefault(PoliteRetryCalls.Broken) ?? [];
        var waits = broken.Zip(broken.Skip(1), (first, next) => next - first).ToList();
        var firstWaits = calls.Recovering.Where(path => CountOf(path) > 1)
            .Select(path => arrivals[path][1] - arrivals[path][0]).Order().ToList();
        var asked = $"Asked for {calls.Recovering.Count} paths that fail once or twice, one that is not there (404) and one "
            + "that never recovers (503).";
        return seen switch
        {
            _ when missing > 1 => No(
                $"The one that is not there was asked for {missing} times. A 404 stays one: only what may pass is worth "
                    + "another attempt."),
            _ when broken.Count > MostAttempts => No(
                $"The one that never recovers was asked for {broken.Count} "
                    + $"times{(seen.Finished ? "" : ", and that went on")}; wanted are at "
                    + $"most {MostAttempts} attempts, and then the exception."),
            { Failure: { } failure } => No(failure),
            _ when calls.Recovered < calls.Recovering.Count => No(
                $"{calls.Recovered} of the {calls.Recovering.Count} that recover gave their answer; wanted are all. They "
                    + "answer at the third "
                    + "attempt at the latest."),
            { HeldThreads: > 2 } => No(
                $"{seen.HeldThreads} threads stood still meanwhile. Wanted are none: await Task.Delay instead of Thread.Sleep."),
            _ when calls.Threw is not (true, true) => No(
                "What can't be had must end with an exception: whoever called has to know. Yours returned."),
            _ when broken.Count < 3 => No(
                $"The one that never recovers was asked for {broken.Count} times; wanted are three or four attempts."),
            _ when waits.Min() < ShortestWait => No(
                $"Between two attempts were {waits.Min().ToText()}. Who is in trouble needs time: wait about 100 ms before "
                    + "the second."),
            _ when waits[^1] < 1.2 * waits[0] => No(
                $"The waits were {string.Join(", ", waits.Select(wait => wait.ToText()))}; wanted is that they grow, about "
                    + "twice as long each."),
            _ when firstWaits[^1] - firstWaits[0] < 0.3 * firstWaits[firstWaits.Count / 2] => No(
                $"{firstWaits.Count} callers failed together, and all came back after {firstWaits[0].ToText()} to "
                    + $"{firstWaits[^1].ToText()}: "
                    + "the server sees a wave. Make each wait longer or shorter by a random share."),
            _ => new(id, true,
                $"{asked} All recovered; the waits grew ({string.Join(", ", waits.Select(wait => wait.ToText()))}), and "
                    + "nobody came back "
                    + "together."),
        };

        int CountOf(string path) => arrivals.GetValueOrDefault(path)?.Count ?? 0;

        ExerciseResult No(string what) => new(id, false, $"{asked} {what}");
    }
}
