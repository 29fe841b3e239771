namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>at-most-50</c>: says what was seen and what was wanted.</summary>
internal static class AtMostFiftyVerdict
{
    private const int Limit = 50;

    public static Verdict Judge(int[] ids, Attempt<User[]> seen, RequestLog log)
    {
        var requests = log.Requests;
        var peak = log.PeakInFlight;
        var asked = new Opening($"Asked for {ids.Length} users, at most {Limit} at a time.");
        return seen switch
        {
            { Finished: false } => asked.No(
                $"{seen.Failure} The server had seen {requests.Count} requests."
                    + (requests.Count == Limit ? " Does every request give its permit back?" : "")),
            { Failure: { } failure } => asked.No(failure),
            { Result: null } => asked.No("Your method returned null; wanted is an array with a user for each id."),
            { Result: var users } when !users.Select(user => user?.Id).SequenceEqual(ids.Cast<int?>()) => asked.No(
                $"Your method returned {users.Length} users; wanted is one for each id, in the order of the ids."),
            _ when requests.Count != ids.Length => asked.No(
                $"The server saw {requests.Count} requests for {ids.Length} users. Each is to be fetched once."),
            { HeldThreads: > 2 } => asked.Timed(
                $"{seen.HeldThreads} threads stood still to wait for answers or permits. "
                    + "Wanted are none: await WaitAsync() instead of Wait(), and await instead of .Result."),
            _ when peak > Limit => asked.No($"The server saw {peak} of your requests at once; wanted are at most {Limit}."),
            _ when peak < Limit - 10 => asked.Timed(
                $"The server saw at most {peak} of your requests at once, which is more careful than it asks for: "
                    + $"{Limit} are allowed, and fewer take longer."),
            _ when requests[Limit].Arrived >= requests.Take(Limit).Max(request => request.Ended) => asked.Timed(
                $"The server saw at most {peak} at once, but request {Limit + 1} came only after the slowest of the first "
                    + $"{Limit} was answered. "
                    + "In batches, the quick ones wait for the slow ones: let the next start whenever one ends."),
            _ => asked.Passed($"The server saw {peak} at once, and you had all after {seen.Elapsed.ToText()}."),
        };
    }
}
