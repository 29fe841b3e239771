using Flurl.Http;
using Flurl.Http.Testing;

namespace AsyncCourse.Tests.Lessons;

/// <summary>What lessons say of Flurl in prose, where a claim would lead away from their subject.</summary>
public sealed class FlurlTests
{
    [Fact]
    public async Task GetStringAsync_Cancelled_PacksTheCancellationIntoAnExceptionOfItsOwn()
    {
        await using var api = await PracticeApi.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = new FlurlClient(api.CreateClient());
        using var stop = new CancellationTokenSource();

        var asking = client.Request("never").GetStringAsync(cancellationToken: stop.Token);
        await stop.CancelAsync();

        var thrown = await asking.Awaiting(call => call).Should().ThrowExactlyAsync<FlurlHttpException>();
        thrown.Which.InnerException.Should().BeAssignableTo<OperationCanceledException>();
    }

    [Fact]
    public async Task HttpTest_StandsInFrontOfTheClient_SoThatItsHandlersSeeNothing()
    {
        var handler = new CountingHandler();
        using var client = new FlurlClient(new HttpClient(handler), "https://prices.example");
        using var test = new HttpTest();
        test.RespondWith("faked");

        var answer = await client.Request("prices", "bread").GetStringAsync();

        answer.Should().Be("faked");
        handler.Seen.Should().Be(0);
        test.ShouldHaveCalled("*/prices/bread").Times(1);
    }

    [Fact]
    public async Task HttpTests_OfFlowsThatRunAtOnce_KeepApart()
    {
        using var client = new FlurlClient("https://prices.example");
        using var both = new Barrier(2);

        var answers = await Task.WhenAll(Task.Run(() => AskAsync("one")), Task.Run(() => AskAsync("other")));

        answers.Should().Equal("one", "other");

        async Task<string> AskAsync(string faked)
        {
            using var test = new HttpTest();
            test.RespondWith(faked);
            both.SignalAndWait(TestContext.Current.CancellationToken);
            return await client.Request("prices").GetStringAsync();
        }
    }

    private sealed class CountingHandler : HttpMessageHandler
    {
        public int Seen { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen++;
            return Task.FromResult(new HttpResponseMessage());
        }
    }
}
