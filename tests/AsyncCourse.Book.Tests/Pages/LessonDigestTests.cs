using System.Text.Json.Nodes;
using AsyncCourse.Book.Pages;

namespace AsyncCourse.Book.Tests.Pages;

public sealed class LessonDigestTests
{
    [Fact]
    public void Of_Lesson_TakesTitleAndSummaryFromItsProse()
    {
        var digest = LessonDigest.Of(Samples.Page(
            Samples.Markdown("```python\n# no title\n```\n# Why `async` & <b>what</b>"),
            Samples.Markdown("A program *waits*\nand [pays](x.md).\n\nMore.")));

        digest.Title.Should().Be("Why async & what");
        digest.Summary.Should().Be("A program waits and pays.");
        digest.Number.Should().Be("01");
    }

    [Fact]
    public void Of_LessonWithACellThatTheMarkdownLibraryRefuses_LooksAtTheOthers()
    {
        var refused = string.Concat(Enumerable.Repeat("> ", 200)) + "x";

        var digest = LessonDigest.Of(Samples.Page(Samples.Markdown(refused), Samples.Markdown("# Title\n\nSummary.")));

        (digest.Title, digest.Summary).Should().Be(("Title", "Summary."));
    }

    [Theory]
    [InlineData("04-many-at-once", "Many at once", "04")]
    [InlineData("scratch", "Scratch", "")]
    [InlineData("2024", "2024", "2024")]
    public void Of_LessonWithoutTitle_IsCalledByItsFile(string slug, string title, string number)
    {
        var digest = LessonDigest.Of(Samples.Page(Samples.Code("1")) with { Slug = slug });

        digest.Title.Should().Be(title);
        digest.Number.Should().Be(number);
    }

    [Theory]
    [InlineData("""{"async_course":{"minutes":35}}""", 35)]
    [InlineData("""{"async_course":{"minutes":"soon"}}""", null)]
    [InlineData("""{"async_course":{"minutes":-1}}""", null)]
    [InlineData("""{"async_course":[]}""", null)]
    [InlineData("{}", null)]
    public void Of_Minutes_ComeFromTheMetadata(string metadata, int? minutes)
    {
        var notebook = Samples.WithMetadata(JsonNode.Parse(metadata)!.AsObject(), Samples.Markdown("# T"));

        LessonDigest.Of(new("01-a", notebook, BookPageStatus.Succeeded)).Minutes.Should().Be(minutes);
    }

    [Fact]
    public void Of_Claims_AreCountedOverAllCells()
    {
        var digest = LessonDigest.Of(Samples.Page(
            Samples.Code("1", Samples.Claim("a", true), Samples.Claim("b", false)),
            Samples.Code("2", Samples.Stream("x"), Samples.Claim("c", true))));

        digest.Claims.Select(claim => claim.Report!.Held).Should().Equal(true, false, true);
        digest.Cells.Should().Be(2);
    }

    [Fact]
    public void Of_AClaimThatCannotBeRead_IsCountedToo()
    {
        var digest = LessonDigest.Of(Samples.Page(
            Samples.Code("1", Samples.Claim("a", true), Samples.Data(ClaimReport.MimeType, new JsonObject { ["claim"] = "b" }))));

        PageText.Claims(digest).Should().Be("1 of 2 claims held, 1 can't be read");
    }

    [Fact]
    public void Of_FailedLesson_FindsTheCellAndTheReason()
    {
        var digest = LessonDigest.Of(Samples.Page(
            Samples.Markdown("# T"), Samples.Code("1"), Samples.Code("2", Samples.Error("E", "Too late.\nMore."))) with
        { Status = BookPageStatus.Failed });

        digest.FailedCell.Should().Be(2);
        digest.Failure.Should().Be("Too late.");
    }

    [Fact]
    public void Of_FailedLesson_PrefersWhatTheRunSays()
    {
        var digest = LessonDigest.Of(Samples.Page(Samples.Code("1", Samples.Error("E", "x")), Samples.Code("2")) with
        {
            Status = BookPageStatus.Failed,
            FailedCell = 2,
            Failure = "The worker was stopped after 60 s.",
        });

        digest.FailedCell.Should().Be(2);
        digest.Failure.Should().Be("The worker was stopped after 60 s.");
    }

    [Fact]
    public void Of_LessonThatFailsOnPurposeAndPassed_IsNotMarked() =>
        LessonDigest.Of(Samples.Page(Samples.Code("1", Samples.Error("E", "shown on purpose")))).Failure.Should().BeNull();
}
