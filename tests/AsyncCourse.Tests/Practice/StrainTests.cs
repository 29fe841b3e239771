using System.Net;
using AsyncCourse.Practice;

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
        using var hangUp = new CancellationTokenSource();
        var inside = Enumerable.Range(0, 3).Select(_ => _client.GetAsync("/capacity?ms=600000", hangUp.Token)).ToList();
        // A request that has arrived hasn't entered yet: one whose work has begun has.
        while (_api.Log.Requests.Count(request => request.Started is not null) < 3)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        var turnedAway = await _client.GetAsync("/capacity?ms=1");
        await hangUp.CancelAsync();
        await _api.Log.SettleAsync(TestContext.Current.CancellationToken);
        var after = await _client.GetAsync("/capacity?ms=1");

        await FluentActions.Awaiting(() => Task.WhenAll(inside)).Should().ThrowAsync<OperationCanceledException>();
        inside.Should().OnlyContain(answer => answer.IsCanceled);
        turnedAway.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
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

        var dice = new FlakyDice();
        var isSlow = Enumerable.Range(0, 60).ToLookup(id => dice.Fails($"{id}", 0.2, 5));

        var here = await StillOpenAsync(_client);
        var there = await StillOpenAsync(otherClient);

        isSlow[true].Should().NotBeEmpty().And.HaveCountLessThan(30);
        here.Should().Be(isSlow[true].Count());
        there.Should().Be(here);

        // Those that are slow take ten minutes: when the others have been answered, all of these are open.
        async Task<int> StillOpenAsync(HttpClient client)
        {
            using var hangUp = new CancellationTokenSource();
            var slow = isSlow[true].Select(id => AskAsync(id, hangUp.Token)).ToList();
            await Task.WhenAll(isSlow[false].Select(id => AskAsync(id, CancellationToken.None)));
            var open = slow.Count(answer => !answer.IsCompleted);
            await hangUp.CancelAsync();
            return open;

            Task AskAsync(int id, CancellationToken token) =>
                client.GetAsync($"/tail/{id}?ms=0&slow=600000&rate=0.2&seed=5", token);
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
