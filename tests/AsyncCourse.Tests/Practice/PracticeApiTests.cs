using System.Net;
using System.Net.Http.Json;

namespace AsyncCourse.Tests.Practice;

public sealed class PracticeApiTests : IAsyncLifetime
{
    private PracticeApi _api = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await PracticeApi.StartAsync(new() { LimitedPermits = 3, LimitedWindow = TimeSpan.FromMinutes(1) });
        _client = _api.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Delay_IsAnsweredNoSooner()
    {
        // A timer by itself ends a few of these early.
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _client.GetAsync("/delay/80")));

        _api.Log.Requests.Should().OnlyContain(request => request.Ended!.Value - request.Started!.Value >= 80.Milliseconds());
    }

    [Fact]
    public async Task Users_AreTheSameEachTime_AndUnknownOnesAre404()
    {
        var first = await _client.GetFromJsonAsync<User>("/users/7?ms=1");
        var again = await _client.GetFromJsonAsync<User>("/users/7?ms=1");
        var unknown = await _client.GetAsync("/users/0?ms=1");

        first.Should().Be(again).And.Be(new User(7, "user 7", first!.City));
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Flaky_WithOneSeed_FailsInTheSamePlacesEachRun()
    {
        await using var other = await PracticeApi.StartAsync();
        using var otherClient = other.CreateClient();

        var here = await StatusesAsync(_client);
        var there = await StatusesAsync(otherClient);

        here.Should().Equal(there);
        here.Count(status => status == HttpStatusCode.ServiceUnavailable).Should().BeInRange(10, 50);

        static async Task<List<HttpStatusCode>> StatusesAsync(HttpClient client)
        {
            var statuses = new List<HttpStatusCode>();
            for (var id = 0; id < 100; id++)
            {
                using var response = await client.GetAsync($"/flaky/{id}?rate=0.3&seed=7");
                statuses.Add(response.StatusCode);
            }

            return statuses;
        }
    }

    [Fact]
    public async Task Limited_TurnsAwayWithRetryAfter()
    {
        for (var request = 0; request < 3; request++)
        {
            (await _client.GetAsync("/limited")).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        var tooMany = await _client.GetAsync("/limited");

        tooMany.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        tooMany.Headers.RetryAfter!.Delta.Should().BePositive();
        _api.Log.Requests.Count(request => request.Started is null).Should().Be(1);
        _api.Log.CountOf(429).Should().Be(1);
    }

    [Fact]
    public async Task SlowBody_ComesInPieces()
    {
        var text = await _client.GetStringAsync("/slow-body?chunks=3&ms=30");

        text.Should().Be("chunk 1 of 3\nchunk 2 of 3\nchunk 3 of 3\n");
    }

    [Theory]
    [InlineData("/never")]
    [InlineData("/delay/60000")]
    [InlineData("/users/1?ms=60000")]
    [InlineData("/flaky/1?ms=60000&rate=0")]
    [InlineData("/slow-body?ms=60000&chunks=2")]
    public async Task Caller_WhoGoes_IsLoggedAsAborted(string path)
    {
        using var impatient = new CancellationTokenSource();
        var call = _client.GetStringAsync(path, impatient.Token);
        await Until(() => _api.Log.Requests.Any(request => request.Started is not null));

        await impatient.CancelAsync();

        await ((Func<Task>)(() => call)).Should().ThrowAsync<OperationCanceledException>();
        await Until(() => _api.Log.CountOf(RequestOutcome.Aborted) == 1);
    }

    [Fact]
    public async Task Log_CountsWhatIsInFlight()
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => _client.GetAsync("/delay/500")));

        _api.Log.PeakInFlight.Should().Be(30);
        _api.Log.Requests.Should().HaveCount(30).And.OnlyContain(request => request.Outcome == RequestOutcome.Answered);
        _api.Log.InFlight()[^1].Count.Should().Be(0);
    }

    [Fact]
    public async Task Dispose_FreesThePort()
    {
        var api = await PracticeApi.StartAsync();
        var port = new Uri(api.Url).Port;

        await api.DisposeAsync();

        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, port);
        listener.Start();
        listener.Stop();
        new Uri(api.Url).Host.Should().Be("127.0.0.1");
    }

    private static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
