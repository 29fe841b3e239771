namespace AsyncCourse.Exercises;

/// <summary>Judges an attempt at <c>basket</c>: says what the server saw and what was wanted.</summary>
internal static class BasketVerdict
{
    public static Verdict Judge(int user, Attempt<Price[]> seen, IReadOnlyList<LoggedRequest> requests)
    {
        var asked = new Opening($"Asked for the basket of user {user}.");
        var asksForUser = requests.FirstOrDefault(request => request.Path.StartsWith("/users/", StringComparison.Ordinal));
        var asksForBread = requests.FirstOrDefault(request => request.Path.StartsWith("/prices/bread", StringComparison.Ordinal));
        return seen switch
        {
            { Finished: false } => asked.No($"{seen.Failure} The server had seen {requests.Count} requests."),
            { Failure: { } failure } => asked.No(failure),
            { Result: null or not [{ }, { }] } => asked.No("Wanted are two prices: the favourite's first, then bread's."),
            { Result: [_, { Symbol: not "bread" }] } => asked.No(
                $"The second price is that of {seen.Result[1].Symbol}; wanted is bread's, and the favourite's before it."),
            _ when asksForUser is null || asksForBread is null => asked.No(
                "The server was not asked for the user and for bread. Both are to be fetched, not known."),
            _ when requests.Count != 3 => asked.No(
                $"The server saw {requests.Count} requests; three are enough: the user, the favourite, bread."),
            { HeldThreads: > 1 } => asked.Timed(
                $"{seen.HeldThreads} threads stood still to wait. Wanted are none: await instead of .Result or .Wait()."),
            _ when asksForBread.Arrived >= asksForUser.Ended => asked.Timed(
                $"Bread was asked for after {At(asksForBread, asksForUser)}, when the user's answer was there. "
                    + "Bread's price needs no answer: its request can be on its way from the start."),
            _ => asked.Passed(
                $"Bread was on its way while the user was being fetched, and all was there after {seen.Elapsed.ToText()}."),
        };
    }

    private static string At(LoggedRequest request, LoggedRequest first) => (request.Arrived - first.Arrived).ToText();
}
