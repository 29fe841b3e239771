namespace AsyncCourse.Tests.Timelines;

public sealed class TimelineHandlerTests
{
    [Fact]
    public async Task EachRequest_IsASpan_NumberedAndWithItsOutcome()
    {
        await using var api = await PracticeApi.StartAsync();
        var timeline = new Timeline();
        using var client = api.CreateClient(timeline);
        using var impatient = new CancellationTokenSource(100.Milliseconds());

        await client.GetAsync("/delay/1");
        await client.GetAsync("/users/0?ms=1");
        var never = () => client.GetAsync("/never", impatient.Token);
        await never.Should().ThrowAsync<OperationCanceledException>();

        timeline.Spans.Select(span => (span.Name, span.Role)).Should().Equal(
            ("1: /delay/1", SpanRole.Waiting), ("2: /users/0", SpanRole.Failed), ("3: /never", SpanRole.Cancelled));
    }
}
