using System.Text.Json.Nodes;
using AsyncCourse.Book.Cells;

namespace AsyncCourse.Book.Tests.Cells;

public sealed class CellHtmlTests
{
    private static string Render(string source, params JsonNode[] outputs) =>
        CellHtml.Render(Samples.Notebook(Samples.Code(source, outputs)).Cells[0], 3, hasFailed: false);

    [Fact]
    public void Render_Cell_HasItsNumberAndALinkToItself() =>
        Render("1 + 1").Should().Contain("id=\"cell-3\"").And.Contain("href=\"#cell-3\"");

    [Fact]
    public void Render_CodeWithAScriptEnd_DoesNotEndAnything() =>
        Render("var s = \"</script></pre>\";").Should().Contain("&lt;/script&gt;&lt;/pre&gt;");

    [Fact]
    public void Render_CellOfAnotherLanguage_IsNotColouredAsCSharp() =>
        Render("#!python\nclass A: pass").Should()
            .NotContain("<span class=\"p\">#</span>").And.Contain("<span class=\"k\">class</span>");

    [Theory]
    [InlineData("html", "<b>x</b>", true)]
    [InlineData("fsharp", "#!fsharp\nlet x = 1", false)]
    [InlineData("csharp", "1", false)]
    public void Render_CellWhoseMetadataNamesAnotherLanguage_IsCalledByIt(string language, string source, bool isCalled)
    {
        var cell = Samples.Code(source);
        cell["metadata"] = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } };

        var html = CellHtml.Render(Samples.Notebook(cell).Cells[0], 3, hasFailed: false);

        html.Contains($"<p class=\"label\">{language}</p>", StringComparison.Ordinal).Should().Be(isCalled);
    }

    [Fact]
    public void Render_EmptyCell_IsNothing() => Render("  \n").Should().BeEmpty();

    [Fact]
    public void Render_TwoStreams_TellsThemApartInWords()
    {
        var html = Render("x", Samples.Stream("out\n"), Samples.Stream("err\n", "stderr"));

        html.Should().Contain("<pre class=\"stream\">out</pre>").And.Contain("class=\"stderr\"");
        HtmlText.Of(html).Should().Contain("standard error");
    }

    [Fact]
    public void Render_PiecesOfOneStream_AreOneBlock() =>
        Render("x", Samples.Stream("a"), Samples.Stream("b\n")).Should().Contain("<pre class=\"stream\">ab</pre>");

    [Fact]
    public void Render_StreamOfNothing_LeavesNoEmptyBox() => Render("x", Samples.Stream("\n")).Should().NotContain("outputs");

    [Fact]
    public void Render_Error_ShowsNameMessageAndPlacesOnceAndWithoutTerminalCodes()
    {
        var html = Render("x", Samples.Error(
            "TimeoutException", "Too late & gone.",
            "TimeoutException: Too late & gone.", "   at cell 3, \u001b[31mline 1\u001b[0m"));

        var text = HtmlText.Of(html);
        text.Should().Contain("TimeoutException").And.Contain("   at cell 3, line 1").And.NotContain("\u001b");
        text.Split("Too late & gone.").Should().HaveCount(2);
    }

    [Fact]
    public void Render_ErrorWithAnotherTraceback_KeepsAllOfIt() =>
        HtmlText.Of(Render("x", Samples.Error(
                "CompilationError", "; expected", "(1,2): error CS1002: ; expected", "    x", "     ^")))
            .Should().Contain("(1,2): error CS1002: ; expected\n    x\n     ^");
}
