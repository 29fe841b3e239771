namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>fetch-users</c>: says what was seen and what was wanted.</summary>
internal static class FetchUsersVerdict
{
    public static Verdict Judge(int[] ids, Attempt<User[]> seen, RequestLog log, TimeSpan latency)
    {
        var requests = log.Requests;
        var peak = log.PeakInFlight;
        var asked = new Opening($"Asked for {ids.Length} users, each answered after {latency.ToText()}.");
        return seen switch
        {
            { Finished: false } => asked.No($"{seen.Failure} The server had seen {requests.Count} requests."),
            { Failure: { } failure } => asked.No(failure),
            { Result: null } => asked.No("Your method returned null; wanted is an array with a user for each id."),
            { Result: var users } when users.Length != ids.Length => asked.No(
                $"Your method returned {users.Length} users; "
                    + $"wanted are all {ids.Length}. Wait for every request, not for the first."),
            { Result: var users } when users.Any(user => user is null) => asked.No(
                "Some of the users are null: a result was read before its request was answered."),
            { Result: var users } when !users.Select(user => user.Id).SequenceEqual(ids) => asked.No(
                "The users are not in the order of the ids. Requests may be answered in any order; the results must not be."),
            _ when requests.Count != ids.Length => asked.No(
                $"The server saw {requests.Count} requests for {ids.Length} users. Each is to be fetched once."),
            { HeldThreads: > 2 } => asked.Timed(
                $"The server saw {peak} requests at once, but {seen.HeldThreads} threads stood still to wait for them. "
                    + "Wanted are none: await instead of .Result, .Wait() or Task.Run around a blocking call."),
            _ when peak < ids.Length => asked.Timed(
                $"The server saw at most {peak} of your requests at once, and all took {seen.Elapsed.ToText()}; "
                    + $"wanted are {ids.Length} at once, which takes little more than one. "
                    + "Send all requests before you wait for the first."),
            _ => asked.Passed($"The server saw all {peak} at once, and you had them after {seen.Elapsed.ToText()}."),
        };
    }
}
