using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

namespace AsyncCourse.Tests.Practice;

public sealed class PriceBoardTests
{
    [Fact]
    public void TheSlowestTakesFarLessThanAllTogether()
    {
        var delays = PriceBoard.Symbols.Select(symbol => PriceBoard.DelayOf(symbol)!.Value.TotalMilliseconds).ToList();

        delays.Should().HaveCount(12).And.OnlyHaveUniqueItems();
        delays.Sum().Should().Be(1_140);
        delays.Max().Should().Be(150);
    }

    [Fact]
    public async Task APriceTakesItsOwnTime_AndAnUnknownGoodIsNotFound()
    {
        await using var api = await PracticeApi.StartAsync();
        using var client = api.CreateClient();
        var clock = Stopwatch.StartNew();

        var price = await client.GetFromJsonAsync<Price>("prices/eggs");
        var elapsed = clock.Elapsed;
        var unknown = await client.GetAsync("prices/mangos?ms=0");

        price!.Symbol.Should().Be("eggs");
        elapsed.Should().BeGreaterThanOrEqualTo(PriceBoard.DelayOf("eggs")!.Value);
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await unknown.Content.ReadAsStringAsync()).Should().Contain("mangos");
    }
}
