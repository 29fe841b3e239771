namespace AsyncCourse.Exercises;

/// <summary>Says of an attempt at <c>at-most-50</c> what was seen and what was wanted.</summary>
internal static class AtMostFiftyVerdict
{
    private const int Limit = 50;

    public static ExerciseResult Judge(string id, int[] ids, Attempt<User[]> seen, RequestLog log)
    {
        var requests = log.Requests;
        var peak = log.PeakInFlight;
        var asked = $"Asked for {ids.Length} users, at most {Limit} at a time.";
        return seen switch
        {
            { Finished: false } => No(
                $"{seen.Failure} The server had seen {requests.Count} requests."
                    + (requests.Count == Limit ? " Does every request give its permit back?" : "")),
            { Failure: { } failure } => No(failure),
            { Result: null } => No("Your method returned null; wanted is an array with a user for each id."),
            { Result: var users } when !users.Select(user => user?.Id).SequenceEqual(ids.Select(wanted => (int?)wanted)) => No(
                $"Your method returned {users.Length} users; wanted is one for each id, in the order of the ids."),
            _ when requests.Count != ids.Length => No(
                $"The server saw {requests.Count} requests for {ids.Length} users. Each is to be fetched once."),
            { HeldThreads: > 2 } => Timed(
                $"{seen.HeldThreads} threads stood still to wait for answers or permits. Wanted are none: await WaitAsync() "
                    + "instead of "
                    + "Wait(), and await instead of .Result."),
            _ when peak > Limit => No($"The server saw {peak} of your requests at once; wanted are at most {Limit}."),
            _ when peak < Limit - 10 => Timed(
                $"The server saw at most {peak} of your requests at once, which is more careful than it asks for: {Limit} are "
                    + "allowed, "
                    + "and fewer take longer."),
            _ when requests[Limit].Arrived >= requests.Take(Limit).Max(request => request.Ended) => Timed(
                $"The server saw at most {peak} at once, but request {Limit + 1} came only after the slowest of the first "
                    + $"{Limit} was "
                    + "answered. In batches, the quick ones wait for the slow ones: let the next start whenever one ends."),
            _ => new(id, true, $"{asked} The server saw {peak} at once, and you had all after {seen.Elapsed.ToText()}."),
        };

        ExerciseResult No(string what) => new(id, false, $"{asked} {what}");

        ExerciseResult Timed(string what) => No(what) with { MayBeTheMachine = true };
    }
}
