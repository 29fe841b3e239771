using AsyncCourse.Exercises;
using Flurl.Http;

namespace AsyncCourse.Tests.Exercises;

public sealed class BasketTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_01_basket().BasketAsync);

        result.Message.Should().Contain("Bread was on its way");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task OneAfterTheOther_IsToldThatBreadNeedsNoAnswer()
    {
        var result = await CheckAsync(async (api, id) =>
        {
            var user = await api.Request("users", id).GetJsonAsync<User>();
            var favourite = await Price(api, BasketExercise.FavouriteOf(user));
            return [favourite, await Price(api, "bread")];
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("when the user's answer was there").And.Contain("can be on its way from the start");
    }

    [Fact]
    public async Task BothPricesAfterTheUser_IsToldTheSame()
    {
        var result = await CheckAsync(async (api, id) =>
        {
            var user = await api.Request("users", id).GetJsonAsync<User>();
            return await Task.WhenAll(Price(api, BasketExercise.FavouriteOf(user)), Price(api, "bread"));
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("Bread's price needs no answer");
    }

    [Fact]
    public async Task PricesInTheWrongOrder_AreNamed()
    {
        var result = await CheckAsync(async (api, id) =>
        {
            var bread = Price(api, "bread");
            var user = await api.Request("users", id).GetJsonAsync<User>();
            return [await bread, await Price(api, BasketExercise.FavouriteOf(user))];
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("wanted is bread's");
    }

    [Fact]
    public async Task EveryPriceForTheOneThatIsLiked_IsTooMany()
    {
        var result = await CheckAsync(async (api, id) =>
        {
            var prices = Task.WhenAll(PriceBoard.Symbols.Select(symbol => Price(api, symbol)));
            var user = await api.Request("users", id).GetJsonAsync<User>();
            var all = await prices;
            var favourite = BasketExercise.FavouriteOf(user);
            return [all.First(price => price.Symbol == favourite), all.First(price => price.Symbol == "bread")];
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("13 requests; three are enough");
    }

    private static Task<Price> Price(IFlurlClient api, string symbol) => api.Request("prices", symbol).GetJsonAsync<Price>();

    private static Task<ExerciseResult> CheckAsync(Func<IFlurlClient, int, Task<Price[]>> attempt) =>
        Exercise.CheckAsync("basket", attempt);
}
