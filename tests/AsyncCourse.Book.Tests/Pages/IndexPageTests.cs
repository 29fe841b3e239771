using System.Globalization;
using System.Text.Json.Nodes;

namespace AsyncCourse.Book.Tests.Pages;

public sealed class IndexPageTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Index_TellsWhatTheBookIs()
    {
        var html = await WriteAsync(new BookContents([]));

        html.Should().Contain("<title>Async, measured: from asyncio to C#</title>");
        HtmlText.Of(html).Should().Contain("Every figure in the prose is a claim that a cell measured.");
    }

    [Fact]
    public async Task Index_Lesson_HasItsFiguresAndALink()
    {
        var notebook = Samples.WithMetadata(
            new JsonObject { ["async_course"] = new JsonObject { ["minutes"] = 35 } },
            Samples.Markdown("# Why & how\n\nWhat waiting costs."),
            Samples.Code("1", Samples.Claim("a", true), Samples.Claim("b", true)));

        var page = new BookPage("01-why-async", notebook, BookPageStatus.Succeeded) { Elapsed = TimeSpan.FromSeconds(6.42) };

        var html = await WriteAsync(new([page]));

        html.Should().Contain("<a href=\"01-why-async.html\">Why &amp; how</a>").And.Contain("What waiting costs.")
            .And.Contain("<li>35 minutes</li><li>1 cell</li><li>2 of 2 claims held</li><li>ran in 6.4 s</li>")
            .And.Contain("passed");
    }

    [Fact]
    public async Task Index_FailedLesson_LinksToTheCell()
    {
        var page = Samples.Page(Samples.Code("1", Samples.Error("E", "Too late."))) with { Status = BookPageStatus.Failed };

        var html = await WriteAsync(new BookContents([page]) { RunAt = DateTimeOffset.UnixEpoch });

        html.Should().Contain("<a href=\"01-why-async.html#cell-1\">cell 1</a>")
            .And.Contain("Too late.").And.Contain("1 lesson failed");
    }

    [Fact]
    public async Task Index_LessonThatWasNotRunAsAWhole_IsNeitherPassedNorFailed()
    {
        var page = Samples.Page(Samples.Code("#!fsharp\n1")) with
        {
            Status = BookPageStatus.Incomplete,
            Failure = "1 cell not run (F#).",
        };

        var html = await WriteAsync(new BookContents([page]) { RunAt = DateTimeOffset.UnixEpoch });

        html.Should().Contain("<strong>Not all of it was run.</strong> 1 cell not run (F#).")
            .And.Contain("<li class=\"not-all-run\">").And.Contain("1 lesson not run as a whole")
            .And.NotContain("passed</span>").And.NotContain("1 lesson failed");
    }

    [Fact]
    public async Task Index_LessonThatDiedWithoutAnError_StillSaysSo()
    {
        var page = Samples.Page(Samples.Code("1")) with { Status = BookPageStatus.Failed };

        (await WriteAsync(new([page]))).Should().Contain("<strong>Failed.</strong> It did not run to its end.");
    }

    [Fact]
    public async Task Index_Run_NamesItsCircumstancesUnderAnyLocale()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            var html = await WriteAsync(new BookContents([Samples.Page(Samples.Code("1", Samples.Claim("a", false)))])
            {
                RunAt = new DateTimeOffset(2026, 3, 1, 9, 5, 0, TimeSpan.FromHours(2)),
                Elapsed = TimeSpan.FromSeconds(72.5),
                Runtime = ".NET 10.0.1",
                Processors = 8,
                OperatingSystem = "Linux <x>",
            });

            html.Should().Contain("<time datetime=\"2026-03-01T09:05:00.0000000+02:00\">1 March 2026, 09:05 +02:00</time>")
                .And.Contain("<dd>1 min 12 s</dd>").And.Contain("<dd>.NET 10.0.1</dd>").And.Contain("<dd>8</dd>")
                .And.Contain("<dd>Linux &lt;x&gt;</dd>").And.Contain("<dd>0 of 1 held</dd>");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Index_WithoutElapsed_AddsUpTheLessons()
    {
        var page = Samples.Page(Samples.Code("1")) with { Elapsed = TimeSpan.FromSeconds(1.5) };

        (await WriteAsync(new BookContents([page, page with { Slug = "02-b" }]) { RunAt = DateTimeOffset.UnixEpoch })).Should()
            .Contain("<dd>3.0 s</dd>");
    }

    [Fact]
    public async Task Index_OfLessonsThatWereNotRun_SaysSo()
    {
        var html = await WriteAsync(new([Samples.Page(Samples.Code("1")) with { Status = BookPageStatus.NotRun }]));

        html.Should().Contain("These lessons have not been run.").And.Contain("not run");
    }

    private async Task<string> WriteAsync(BookContents contents) =>
        await File.ReadAllTextAsync(await new BookWriter(_folder.Path).WriteIndexAsync(contents));
}
