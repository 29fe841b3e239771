namespace AsyncCourse.Exercises;

/// <summary>Says of an attempt at <c>fetch-users</c> what was seen and what was wanted.</summary>
internal static class FetchUsersVerdict
{
    public static ExerciseResult Judge(string id, int[] ids, Attempt<User[]> seen, RequestLog log, TimeSpan latency)
    {
        var requests = log.Requests;
        var peak = log.PeakInFlight;
        var asked = $"Asked for {ids.Length} users, each answered after {latency.ToText()}.";
        return seen switch
        {
            { Finished: false } => No($"{seen.Failure} The server had seen {requests.Count} requests."),
            { Failure: { } failure } => No(failure),
            { Result: null } => No("Your method returned null; wanted is an array with a user for each id."),
            { Result: var users } when users.Length != ids.Length => No(
                $"Your method returned {users.Length} users; wanted are all {ids.Length}. Wait for every request, not for the first."),
            { Result: var users } when users.Any(user => user is null) => No(
                "Some of the users are null: a result was read before its request was answered."),
            { Result: var users } when !users.Select(user => user.Id).SequenceEqual(ids) => No(
                "The users are not in the order of the ids. Requests may be answered in any order; the results must not be."),
            _ when requests.Count != ids.Length => No(
                $"The server saw {requests.Count} requests for {ids.Length} users. Each is to be fetched once."),
            { HeldThreads: > 2 } => Timed(
                $"The server saw {peak} requests at once, but {seen.HeldThreads} threads stood still to wait for them. "
                    + "Wanted are none: await instead of .Result, .Wait() or Task.Run around a blocking call."),
            _ when peak < ids.Length => Timed(
                $"The server saw at most {peak} of your requests at once, and all took {seen.Elapsed.ToText()}; "
                    + $"wanted are {ids.Length} at once, which takes little more than one. "
                    + "Send all requests before you wait for the first."),
            _ => new(id, true, $"{asked} The server saw all {peak} at once, and you had them after {seen.Elapsed.ToText()}."),
        };

        ExerciseResult No(string what) => new(id, false, $"{asked} {what}");

        ExerciseResult Timed(string what) => No(what) with { MayBeTheMachine = true };
    }
}
