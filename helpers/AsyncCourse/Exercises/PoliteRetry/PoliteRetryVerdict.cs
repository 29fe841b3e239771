namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>polite-retry</c>: says what was seen and what was wanted.</summary>
internal static class PoliteRetryVerdict
{
    private const int MostAttempts = 4;

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(20);

    public static Verdict Judge(Attempt seen, PoliteRetryCalls calls, RequestLog log)
    {
        var requests = log.Requests.GroupBy(request => request.Path).ToDictionary(path => path.Key, path => path.ToList());
        var missing = CountOf(PoliteRetryCalls.Missing);
        var most = PoliteRetryCalls.Broken.Max(CountOf);
        var fewest = PoliteRetryCalls.Broken.Min(CountOf);
        var waits = PoliteRetryWaits.Of(PoliteRetryCalls.Broken.Select(path => requests.GetValueOrDefault(path) ?? []));
        var firstWaits = calls.Recovering.Where(path => CountOf(path) > 1)
            .Select(path => requests[path][1].Arrived - requests[path][0].Arrived).Order().ToList();
        var asked = new Opening(
            $"Asked for {calls.Recovering.Count} paths that fail once or twice, one that is not there (404) and "
                + $"{PoliteRetryCalls.Broken.Count} that never recover (503).");
        return seen switch
        {
            _ when missing > 1 => asked.No(
                $"The one that is not there was asked for {missing} times. A 404 stays one: only what may pass is worth "
                    + "another attempt."),
            _ when most > MostAttempts => asked.No(
                $"One that never recovers was asked for {most} times{(seen.Finished ? "" : ", and that went on")}; "
                    + $"wanted are at most {MostAttempts} attempts, and then the exception."),
            { Failure: { } failure } => asked.No(failure),
            _ when calls.Recovered < calls.Recovering.Count => asked.No(
                $"{calls.Recovered} of the {calls.Recovering.Count} that recover gave their answer; "
                    + "wanted are all. They answer at the third attempt at the latest."),
            _ when calls.Threw is not (true, true) => asked.No(
                "What can't be had must end with an exception: whoever called has to know. Yours returned."),
            _ when fewest < 3 => asked.No(
                $"One that never recovers was asked for {fewest} times; wanted are three or four attempts."),
            _ when waits.Shortest < ShortestWait => asked.Timed(
                $"Between two attempts of most callers were at most {waits.Shortest.ToText()}. Who is in trouble needs "
                    + "time: wait about 100 ms before the second."),
            { HeldThreads: > 2 } => asked.Timed(
                $"{seen.HeldThreads} threads stood still meanwhile. Wanted are none: await Task.Delay instead of Thread.Sleep."),
            _ when !waits.Grow => asked.Timed($"{waits}; wanted is that they grow, about twice as long each."),
            _ when firstWaits[^1] - firstWaits[0] < 0.3 * firstWaits[firstWaits.Count / 2] => asked.Timed(
                $"{firstWaits.Count} callers failed together, and all came back after {firstWaits[0].ToText()} to "
                    + $"{firstWaits[^1].ToText()}: the server sees a wave. Make each wait longer or shorter by a random share."),
            _ => asked.Passed(
                $"All recovered; the waits grew, and nobody came back together. {waits}."),
        };

        int CountOf(string path) => requests.GetValueOrDefault(path)?.Count ?? 0;
    }
}
