namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>twenty-a-second</c>: says what was seen and what was wanted.</summary>
internal static class TwentyASecondVerdict
{
    private const int Rate = 20;

    // On a busy machine, requests that were sent in time can arrive late, close to the next ones.
    private const int Jostled = 8;

    private static readonly TimeSpan BurstTime = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(4);

    public static Verdict Judge(int count, Attempt seen, RequestLog log)
    {
        var arrivals = log.Requests.Select(request => request.Arrived).ToList();
        var asked = new Opening($"Asked for {count} requests, {Rate} a second with bursts of {Rate}.");
        return seen switch
        {
            { Finished: false } => asked.No(
                $"After {seen.Elapsed.ToText()} your method had not finished; the server had seen {arrivals.Count} requests."),
            { Failure: { } failure } => asked.No(failure),
            _ when arrivals.Count < count => asked.No(
                $"The server saw {arrivals.Count} requests when your method ended; wanted are {count}. "
                    + "A lease may be refused: look at IsAcquired, and give the limiter a QueueLimit so that AcquireAsync waits. "
                    + "And await all requests."),
            _ when arrivals.Count > count => asked.No($"The server saw {arrivals.Count} requests; wanted are {count}."),
            { HeldThreads: > 2 } => asked.Timed(
                $"{seen.HeldThreads} threads stood still meanwhile. Wanted are none: await instead of Thread.Sleep, Wait() or "
                    + ".Result."),
            _ when Burst(arrivals) is var (many, time) && many > Allowed(time) + Jostled => asked.Timed(
                $"{many} requests arrived within {time.ToText()}; {Rate} a second, with a burst of {Rate}, allow "
                    + $"{Allowed(time)}. How many are open does not matter here, only when they are sent."),
            _ when arrivals[Rate - 1] - arrivals[0] > BurstTime => asked.Timed(
                $"The first {Rate} requests took {(arrivals[Rate - 1] - arrivals[0]).ToText()} to arrive. Nothing had been sent "
                    + $"in the second before, so {Rate} may go at once: a bucket starts full."),
            _ when seen.Elapsed > Slow => asked.Timed(
                $"All took {seen.Elapsed.ToText()}; a full bucket and {Rate} a second need "
                    + $"{((count - Rate) / (double)Rate).Seconds().ToText()}."),
            _ => asked.Passed(
                $"The first {Rate} arrived within {(arrivals[Rate - 1] - arrivals[0]).ToText()}, all within "
                    + $"{(arrivals[^1] - arrivals[0]).ToText()}."),
        };
    }

    private static int Allowed(TimeSpan time) => Rate + (int)(Rate * time.TotalSeconds);

    // The stretch of the log that is furthest above what is allowed in its time.
    private static (int Many, TimeSpan Time) Burst(List<TimeSpan> arrivals) =>
        (from first in Enumerable.Range(0, arrivals.Count)
         from last in Enumerable.Range(first, arrivals.Count - first)
         select (Many: last - first + 1, Time: arrivals[last] - arrivals[first]))
        .MaxBy(stretch => stretch.Many - Rate - (Rate * stretch.Time.TotalSeconds));
}
