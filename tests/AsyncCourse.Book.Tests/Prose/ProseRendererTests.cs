using System.Text.Json.Nodes;
using AsyncCourse.Book.Prose;

namespace AsyncCourse.Book.Tests.Prose;

public sealed class ProseRendererTests : IDisposable
{
    private static readonly byte[] Pixels = [1, 2, 3];
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Render_TheFirstTitle_IsLeftToThePage()
    {
        var prose = Renderer();

        prose.Render(Cell("# Title\n\nText.")).Should().Be("<p>Text.</p>\n");
        prose.Render(Cell("# Another")).Should().Be("<h2 id=\"another\">Another</h2>\n");
    }

    [Fact]
    public void Render_Headings_GetIdsThatNoTwoShare()
    {
        var prose = Renderer();
        prose.Render(Cell("## When one fails: `B` & C\n### Again"));
        prose.Render(Cell("## Again\n## Main\n## Cell 3"));

        prose.Headings.Should().Equal(
            new ProseHeading(2, "When one fails: B & C", "when-one-fails-b--c"),
            new ProseHeading(3, "Again", "again"),
            new ProseHeading(2, "Again", "again-1"),
            new ProseHeading(2, "Main", "section-main"),
            new ProseHeading(2, "Cell 3", "section-cell-3"));
    }

    [Fact]
    public void Render_Table_ScrollsInABoxOfItsOwn() =>
        Render("| a | b |\n|---|---|\n| 1 | 2 |").Should().StartWith("<div class=\"table\">").And.Contain("<td>2</td>");

    [Fact]
    public void Render_TaskList_ShowsItsBoxes() =>
        Render("- [x] done\n- [ ] open").Should().Contain("type=\"checkbox\" checked=");

    [Fact]
    public void Render_FencedCode_IsColoured() =>
        Render("```csharp\nawait x; // <b>\n```").Should()
            .Contain("<div class=\"listing\">").And.Contain("<span class=\"k\">await</span>").And.Contain("&lt;b&gt;");

    [Fact]
    public void Render_Details_StayHtml() =>
        Render("<details><summary>Hint</summary>\n\nUse *WhenAll*.\n\n</details>").Should()
            .Contain("<details><summary>Hint</summary>").And.Contain("<em>WhenAll</em>");

    [Theory]
    [InlineData("![p](figure.png)")]
    [InlineData("<img alt=\"p\" src=\"figure.png\">")]
    [InlineData("Text <img alt=\"p\" src=\"figure.png\"> text")]
    [InlineData("Text <IMG alt=p src='figure.png' /> text")]
    public void Render_PictureBesideTheNotebook_IsInsideThePage(string markdown)
    {
        File.WriteAllBytes(_folder.File("figure.png"), Pixels);

        Render(markdown).Should().Contain("src=\"data:image/png;base64,AQID\"");
    }

    [Fact]
    public void Render_Attachment_IsInsideThePage()
    {
        var cell = Samples.Markdown("![p](attachment:my%20plot.png)");
        cell["attachments"] = new JsonObject { ["my plot.png"] = new JsonObject { [MimeType.Png] = "AQID\n" } };

        Renderer().Render(Samples.Notebook(cell).Cells[0]).Should().Contain("src=\"data:image/png;base64,AQID\"");
    }

    [Theory]
    [InlineData("![the plan](https://example.org/plan.png)")]
    [InlineData("![the plan](//example.org/plan.png)")]
    [InlineData("<img src=\"https://example.org/plan.png\">")]
    [InlineData("<img alt='the plan' src=https://example.org/plan.png>")]
    public void Render_PictureOnAnotherMachine_IsALinkNotARequest(string markdown) =>
        Render(markdown).Should().NotContain("<img").And.Contain("<a href=\"");

    [Fact]
    public void Render_AroundAPicture_EveryLetterStaysAsWritten()
    {
        File.WriteAllBytes(_folder.File("figure.png"), Pixels);

        var html = Render(
            "<div TITLE='ü'>\r\nGrüße 😀 &amp; &notit; <br/>\n<img src='figure.png'><img src='figure.png'>\r\n</div> x");

        html.Should().Be(
            "<div TITLE='ü'>\nGrüße 😀 &amp; &notit; <br/>\n"
            + "<img src=\"data:image/png;base64,AQID\"><img src=\"data:image/png;base64,AQID\">\n</div> x\n");
    }

    [Theory]
    [InlineData("<img data-src=\"figure.png\" alt=\"p\">")]
    [InlineData("<!-- <img src=\"figure.png\"> -->")]
    [InlineData("<script>var s = '<img src=\"figure.png\">';</script>")]
    public void Render_WhatOnlyLooksLikeAPicture_StaysAsWritten(string html)
    {
        File.WriteAllBytes(_folder.File("figure.png"), Pixels);

        Render(html).Should().Contain(html);
    }

    [Fact]
    public void Render_LinkToALessonOfTheBook_LeadsToItsPage() =>
        Render("[next](02-tasks.ipynb#a) [other](99-none.ipynb)").Should()
            .Contain("href=\"02-tasks.html#a\"").And.Contain("href=\"99-none.ipynb\"");

    [Fact]
    public void Render_LinkToAFileBesideTheNotebook_LeadsThereFromTheBook()
    {
        File.WriteAllText(_folder.File("run 1.json"), "{}");

        Render("[data](run%201.json)").Should().Contain("href=\"../run%201.json\"");
    }

    [Fact]
    public void Render_WithoutSourceFolder_LeavesRelativeAddressesAsWritten() =>
        new ProseRenderer(new ProseLinks(_folder.Path, null, new Dictionary<string, string>()))
            .Render(Cell("![p](a.png) [d](b.json)")).Should()
            .Contain("src=\"a.png\"").And.Contain("href=\"b.json\"");

    [Theory]
    [InlineData(200, "> ")]
    [InlineData(2_000, "[")]
    public void Render_WhatTheMarkdownLibraryRefuses_StandsAsItWasWritten(int depth, string nesting)
    {
        var refused = string.Concat(Enumerable.Repeat(nesting, depth)) + "x & y";
        var prose = Renderer();

        var html = prose.Render(Cell("## Lost\n" + refused));
        var next = prose.Render(Cell("# Title\n\n## Next"));

        html.Should().StartWith("<p><em>This text stands here as it was written, because it can't be rendered: ")
            .And.Contain("<pre class=\"raw\">## Lost").And.EndWith("x &amp; y</pre>\n");
        next.Should().Be("<h2 id=\"next\">Next</h2>\n", "the title is still left to the page");
        prose.Headings.Should().Equal(new ProseHeading(2, "Next", "next"));
    }

    [Fact]
    public void Render_ListsNestedTooDeeply_StandAsTheyWereWritten() =>
        Render(string.Join('\n', Enumerable.Range(0, 120).Select(depth => new string(' ', 2 * depth) + "- x")))
            .Should().StartWith("<p><em>This text stands here as it was written");

    [Fact]
    public async Task Render_PictureThatIsAPipe_IsNotWaitedFor()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs mkfifo.");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [_folder.File("pipe.png")]))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        File.CreateSymbolicLink(_folder.File("link.png"), "pipe.png");

        Render("![p](pipe.png) ![q](link.png)").Should().Contain("src=\"pipe.png\"").And.Contain("src=\"link.png\"");
    }

    [Fact]
    public void Render_PictureThatIsALoopOfLinks_IsLeftAsWritten()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        File.CreateSymbolicLink(_folder.File("loop.png"), "loop.png");

        Render("![p](loop.png)").Should().Contain("src=\"loop.png\"");
    }

    [Theory]
    [InlineData("[x](%00)")]
    [InlineData("![x](%00.png)")]
    [InlineData("[x](<http://a:99999999/>)")]
    public void Render_AddressesThatNoFileCanHave_AreLeftAsWritten(string markdown) =>
        Render(markdown).Should().StartWith("<p><").And.NotContain("as it was written");

    private string Render(string markdown) => Renderer().Render(Cell(markdown));

    private ProseRenderer Renderer() => new(new ProseLinks(_folder.File("book"), _folder.Path, new Dictionary<string, string>
    {
        ["01-why-async"] = "01-why-async.html",
        ["02-tasks"] = "02-tasks.html",
    }));

    private static Engine.Documents.NotebookCell Cell(string markdown) => Samples.Notebook(Samples.Markdown(markdown)).Cells[0];
}
