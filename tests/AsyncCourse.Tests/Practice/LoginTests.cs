using System.Net;

namespace AsyncCourse.Tests.Practice;

public sealed class LoginTests : IAsyncLifetime
{
    private PracticeApi _api = null!;

    public async ValueTask InitializeAsync() => _api = await PracticeApi.StartAsync();

    public async ValueTask DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task WhoeverLogsIn_IsSentOnToTheirPage_AndKnownThereafter()
    {
        using var client = _api.CreateClient();

        var answer = await client.PostAsync("/login/reader", content: null);

        (await answer.Content.ReadAsStringAsync()).Should().Be("reader");
        (await client.GetStringAsync("/me")).Should().Be("reader");
        _api.Log.Requests.Select(request => request.Path).Should().Equal("/login/reader", "/me", "/me");
    }

    [Fact]
    public async Task WhoeverDidNot_IsTurnedAway()
    {
        using var client = _api.CreateClient();

        (await client.GetAsync("/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }
}
