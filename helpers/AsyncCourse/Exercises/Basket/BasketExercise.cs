using Flurl.Http;

namespace AsyncCourse.Exercises;

/// <summary>Lesson 01: of three requests, one needs another's answer, and the third should overlap both.</summary>
internal sealed class BasketExercise() : Exercise<BasketExercise.BasketAsync>(lesson: 1, "basket")
{
    internal delegate Task<Price[]> BasketAsync(IFlurlClient api, int id);

    // Three users whose favourites differ.
    private static readonly int[] Users = [2, 4, 6];
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override IReadOnlyList<string> Hints =>
    [
        "Ask of each request what it needs to know before it can be sent. One of the three has to wait for another's answer.",
        "The price of bread needs nothing: send its request first, keep its task, and await that task last.",
        "var bread = api.Request(\"prices\", \"bread\").GetJsonAsync<Price>(); then await the user, then await the favourite, "
            + "then await bread.",
    ];

    /// <summary>What a user likes best, as the lesson computes it.</summary>
    public static string FavouriteOf(User user) => PriceBoard.Symbols[user.City.Length];

    protected override async Task<Verdict> CheckAsync(BasketAsync basket)
    {
        var id = Users[Random.Shared.Next(Users.Length)];
        await using var api = await PracticeApi.StartAsync(new() { Latency = Latency });
        using var client = new FlurlClient(api.CreateClient());
        var seen = await AttemptWatcher.RunAsync(() => basket(client, id), Patience);
        return BasketVerdict.Judge(id, seen, api.Log.Requests);
    }
}
