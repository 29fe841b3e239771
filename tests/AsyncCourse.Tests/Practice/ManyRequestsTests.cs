namespace AsyncCourse.Tests.Practice;

[Trait("Pace", "Slow")]
public sealed class ManyRequestsTests
{
    private const int Many = 10_000;

    [Fact]
    public async Task TenThousandRequests_AreOpenAtOnce_AndNoneIsLost()
    {
        await using var api = await PracticeApi.StartAsync();
        using var client = api.CreateClient(shared: true);

        // One that ends before the last has arrived would not count as open at once; a busy machine needs more than a second.
        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => client.GetStringAsync("/delay/15000")));

        answers.Should().HaveCount(Many).And.OnlyContain(answer => answer.Contains("15000"));
        api.Log.CountOf(200).Should().Be(Many);
        api.Log.PeakInFlight.Should().Be(Many);
    }

    [Fact]
    public async Task TwoThousandConnections_AreOpenAtOnce_AndNoneIsLost()
    {
        const int connections = 2_000;
        await using var api = await PracticeApi.StartAsync();
        using var client = api.CreateClient();

        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => client.GetStringAsync("/delay/8000")));

        api.Log.CountOf(200).Should().Be(connections);
        api.Log.PeakInFlight.Should().Be(connections);
    }
}
