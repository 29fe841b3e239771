using System.Net;

namespace AsyncCourse.Tests.Practice;

public sealed class StrainTests : IAsyncLifetime
{
    private PracticeApi _api = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await PracticeApi.StartAsync(new() { Capacity = 3 });
        _client = _api.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Capacity_TurnsAwayWhoIsOneTooMany_AndIsFreeAgainAfterwards()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _client.GetAsync("/capacity?ms=1000")));
        var after = await _client.GetAsync("/capacity?ms=1");

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).Should().Be(3);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).Should().Be(2);
        after.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ACallerWhoKeepsToTheLimit_IsNeverSeenBeyondIt()
    {
        using var gate = new SemaphoreSlim(3, 3);

        await Task.WhenAll(Enumerable.Range(0, 300).Select(async _ =>
        {
            await gate.WaitAsync();
            await _client.GetAsync("/capacity?ms=1");
            gate.Release();
        }));

        await _api.Log.SettleAsync(TestContext.Current.CancellationToken);
        _api.Log.CountOf(200).Should().Be(300);
        _api.Log.PeakInFlight.Should().BeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task Tail_IsSlowForTheSameRequestsInEachRun()
    {
        await using var other = await PracticeApi.StartAsync();
        using var otherClient = other.CreateClient();

        var here = await SlowAsync(_client, _api);
        var there = await SlowAsync(otherClient, other);

        here.Should().Equal(there).And.NotBeEmpty().And.HaveCountLessThan(30);

        static async Task<List<string>> SlowAsync(HttpClient client, PracticeApi api)
        {
            await Task.WhenAll(Enumerable.Range(0, 60).Select(id => client.GetAsync($"/tail/{id}?ms=0&slow=300&rate=0.2&seed=5")));
            return [.. api.Log.Requests.Where(request => request.Duration > 250.Milliseconds()).Select(request => request.Path).Order()];
        }
    }

    [Fact]
    public async Task IsDown_AnswersEverythingWith503_UntilItIsUpAgain()
    {
        _api.IsDown = true;
        var down = await _client.GetAsync("/users/1");
        _api.IsDown = false;
        var up = await _client.GetAsync("/users/1");

        down.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        up.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Orders_AreTakenTwice_UnlessAKeySaysThatItIsTheSame()
    {
        var lost = await _client.PostAsync("/orders/tea?lose=1", null);
        var again = await _client.PostAsync("/orders/tea?lose=1", null);
        await PostWithKeyAsync("one");
        await PostWithKeyAsync("one");
        await PostWithKeyAsync("two");

        lost.StatusCode.Should().Be(HttpStatusCode.GatewayTimeout);
        again.StatusCode.Should().Be(HttpStatusCode.OK);
        _api.Orders.CountOf("tea").Should().Be(2);
        _api.Orders.CountOf("milk").Should().Be(2);

        async Task PostWithKeyAsync(string key)
        {
            using var order = new HttpRequestMessage(HttpMethod.Post, "/orders/milk");
            order.Headers.Add("Idempotency-Key", key);
            (await _client.SendAsync(order)).StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task ToTimeline_StartsWithTheFirstArrival_AndKnowsWhoFailed()
    {
        await _client.GetAsync("/users/1?ms=1");
        await _client.GetAsync("/users/0?ms=1");
        await _api.Log.SettleAsync(TestContext.Current.CancellationToken);

        var timeline = _api.Log.ToTimeline("server");

        timeline.Title.Should().Be("server");
        timeline.Spans[0].Start.Should().Be(TimeSpan.Zero);
        timeline.Spans.Select(span => span.Role).Should().Equal(SpanRole.Waiting, SpanRole.Failed);
    }

    [Fact]
    public async Task HandlersAroundTheSender_SeeEachRequest()
    {
        var seen = new Timeline();
        using var client = _api.CreateClient(around: inner => seen.Handler(inner));

        await client.GetAsync("/users/1?ms=1");

        seen.Spans.Should().ContainSingle();
    }
}
