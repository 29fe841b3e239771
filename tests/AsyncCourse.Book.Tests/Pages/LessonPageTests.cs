namespace AsyncCourse.Book.Tests.Pages;

public sealed class LessonPageTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Page_TitleWithMarkup_IsTextEverywhere()
    {
        var html = await WriteAsync(Samples.Page(Samples.Markdown("# Tasks & \\</title> `List<T>`\n\n## A & \\<b>")));

        html.Should().Contain("<title>Tasks &amp; &lt;/title&gt; List&lt;T&gt; &#183; Async, measured</title>")
            .And.Contain("<h1>Tasks &amp; &lt;/title&gt; List&lt;T&gt;</h1>").And.Contain(">A &amp; &lt;b&gt;</a>");
    }

    [Fact]
    public async Task Page_ProseThatClosesTooMuch_KeepsItToItself()
    {
        var html = await WriteAsync(Samples.Page(Samples.Markdown("</main></article>"), Samples.Code("after")));

        html.Split("</main>").Should().HaveCount(2);
        html.IndexOf("after", StringComparison.Ordinal).Should().BeLessThan(html.IndexOf("</main>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_Sections_AreListedWithLinks()
    {
        var html = await WriteAsync(Samples.Page(
            Samples.Markdown("# T\n## One\n### Two\n#### Too deep"), Samples.Markdown("## Three")));

        var contents = html.Split("<nav class=\"contents\"")[1].Split("</nav>")[0];
        contents.Should().Contain("href=\"#one\"").And.Contain("class=\"level-3\"").And.Contain("href=\"#three\"")
            .And.NotContain("Too deep").And.Contain("href=\"index.html\"");
    }

    [Fact]
    public async Task Page_InTheMiddle_LinksToBothNeighbours()
    {
        BookPage[] pages = [Named("01-a b"), Named("02-b"), Named("03-c")];

        var html = await WriteAsync(pages[1], pages);

        html.Should().Contain("rel=\"prev\" href=\"01-a%20b.html\"").And.Contain("rel=\"next\" href=\"03-c.html\"");
    }

    [Fact]
    public async Task Page_Alone_HasNoNeighbours()
    {
        var html = await WriteAsync(Named("01-a"));

        html.Should().NotContain("rel=\"prev\"").And.NotContain("rel=\"next\"");
    }

    [Fact]
    public async Task Page_OfAFailedLesson_SaysAtWhichCellAndWhy()
    {
        var page = Samples.Page(Samples.Code("1"), Samples.Code("2", Samples.Error("E", "Too <late>."))) with
        {
            Status = BookPageStatus.Failed,
        };

        var html = await WriteAsync(page);

        html.Should().Contain("<a href=\"#cell-2\">cell 2</a>").And.Contain("Too &lt;late&gt;.")
            .And.Contain("<section class=\"cell failed\" id=\"cell-2\"");
    }

    [Fact]
    public async Task Page_MarkdownCells_DoNotCountAsCells()
    {
        var html = await WriteAsync(Samples.Page(
            Samples.Markdown("# T"), Samples.Code("1"), Samples.Markdown("x"), Samples.Code("2")));

        html.Should().Contain("id=\"cell-2\"").And.NotContain("id=\"cell-3\"").And.Contain("<li>2 cells</li>");
    }

    [Fact]
    public async Task Page_HasLandmarksSkipLinkAndLanguage()
    {
        var html = await WriteAsync(Named("01-a"));

        html.Should().Contain("<html lang=\"en\">").And.Contain("<a class=\"skip\" href=\"#main\">")
            .And.Contain("<main id=\"main\"")
            .And.Contain("<header class=\"top\">").And.Contain("<nav class=\"pager\" aria-label=");
    }

    [Fact]
    public async Task Page_LoadsNothingByItself()
    {
        var html = await WriteAsync(Samples.Page(Samples.Markdown("# T\n\n![p](https://example.org/a.png)")));

        html.Should().NotContain("src=\"http").And.NotContain("@import").And.NotContain("<script src").And.NotContain("url(http")
            .And.NotContain("rel=\"stylesheet\"").And.Contain("default-src 'none'");
    }

    private static BookPage Named(string slug) => Samples.Page(Samples.Code("1")) with { Slug = slug };

    private async Task<string> WriteAsync(BookPage page, params BookPage[] pages) => await File.ReadAllTextAsync(
        await new BookWriter(_folder.Path).WritePageAsync(page, new BookContents(pages.Length == 0 ? [page] : pages)));
}
