using Flurl.Http;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Tests.Lessons;

public sealed class LessonTests
{
    [Fact]
    public async Task StartAsync_Twice_GivesTheSameLesson_UntilItIsDisposed()
    {
        var first = await Lesson.StartAsync();
        var again = await Lesson.StartAsync();
        await first.DisposeAsync();
        await using var next = await Lesson.StartAsync();

        again.Should().BeSameAs(first);
        next.Should().NotBeSameAs(first);
    }

    [Fact]
    public async Task OfAsync_WhenTheWarmUpFails_StopsTheApi()
    {
        var api = await PracticeApi.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        api.IsDown = true;
        using var client = api.CreateClient();

        var act = () => Lesson.OfAsync(api, TestContext.Current.CancellationToken);

        await act.Should().ThrowAsync<FlurlHttpException>();
        await client.Awaiting(it => it.GetAsync("/users/1", TestContext.Current.CancellationToken))
            .Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task Client_ReachesTheApi_AndRecords()
    {
        await using var lesson = await Lesson.StartAsync();
        var timeline = new Timeline();
        using var client = lesson.Client(timeline);

        var user = await client.Request("users", 3).SetQueryParam("ms", 1).GetJsonAsync<User>();

        user.Id.Should().Be(3);
        timeline.Spans.Should().ContainSingle();
    }

    [Fact]
    public async Task FirstCellsResult_CarriesTheChartScript_AndSaysWhatRuns()
    {
        await using var lesson = await Lesson.StartAsync();

        lesson.ToDisplayString(MimeType.Html).Should().Contain("<script>").And.Contain(lesson.Api.Url);
        lesson.ToDisplayString(MimeType.Plain).Should().Contain(lesson.Api.Url).And.Contain("scale");
    }
}
