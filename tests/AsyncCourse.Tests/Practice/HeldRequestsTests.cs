namespace AsyncCourse.Tests.Practice;

public sealed class HeldRequestsTests : IAsyncLifetime
{
    private PracticeApi _api = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await PracticeApi.StartAsync();
        _client = _api.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task LetGo_AnswersThoseThatAreHeld_AndLaterOnesAreHeldAgain()
    {
        var first = Enumerable.Range(0, 20).Select(_ => _client.GetAsync("/held")).ToList();
        await _api.Held.UntilAsync(20, TestContext.Current.CancellationToken);
        var answeredBefore = first.Count(answer => answer.IsCompleted);

        _api.Held.LetGo();
        await Task.WhenAll(first);
        var later = _client.GetAsync("/held");
        await _api.Held.UntilAsync(1, TestContext.Current.CancellationToken);

        answeredBefore.Should().Be(0);
        later.IsCompleted.Should().BeFalse();
        _api.Log.CountOf(RequestOutcome.Open).Should().Be(1);
        _api.Held.LetGo();
        (await later).IsSuccessStatusCode.Should().BeTrue();
    }

    [Fact]
    public async Task ACallerWhoHangsUp_IsNotHeldAnyMore()
    {
        using var hangUp = new CancellationTokenSource();
        var held = _client.GetAsync("/held", hangUp.Token);
        await _api.Held.UntilAsync(1, TestContext.Current.CancellationToken);

        await hangUp.CancelAsync();
        await _api.Log.SettleAsync(TestContext.Current.CancellationToken);

        _api.Held.Count.Should().Be(0);
        await FluentActions.Awaiting(() => held).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task APriceThatIsHeld_ComesWhenItIsLetGo()
    {
        var coffee = _client.GetAsync("/prices/coffee?held=true");
        await _api.Held.UntilAsync(1, TestContext.Current.CancellationToken);
        await _client.GetAsync("/prices/coffee");
        var heldStill = !coffee.IsCompleted;

        _api.Held.LetGo();

        (await coffee).IsSuccessStatusCode.Should().BeTrue();
        heldStill.Should().BeTrue("another coffee took its whole time meanwhile");
    }
}
