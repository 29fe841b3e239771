using AsyncCourse.Book.Highlighting;

namespace AsyncCourse.Book.Tests.Highlighting;

public sealed class CodeHtmlTests
{
    [Fact]
    public void Render_Python_ColoursWordsStringsNumbersCommentsAndCalls()
    {
        const string Code = "@cached\nasync def f(x=.3):\n    return f\"{x}\" or run('a', 1_000)  # it's \"why\"\n";

        var html = CodeHtml.Render(Code, "python");

        HtmlText.Of(html).Should().Be(Code);
        html.Should().Contain("<span class=\"p\">@cached</span>").And.Contain("<span class=\"k\">async</span>")
            .And.Contain("<span class=\"n\">.3</span>").And.Contain("<span class=\"f\">run</span>")
            .And.Contain("<span class=\"n\">1_000</span>").And.Contain("<span class=\"s\">&#39;a&#39;</span>")
            .And.Contain("<span class=\"c\"># it&#39;s &quot;why&quot;</span>");
    }

    [Theory]
    [InlineData("\"\"\"a\n'b' # c\n\"\"\"")]
    [InlineData("'''never closed\nx = 1")]
    [InlineData("rb'raw'")]
    public void Render_PythonString_IsOneString(string code) =>
        CodeHtml.Render(code, "py").Should().StartWith("<span class=\"s\">").And.EndWith("</span>")
            .And.Subject.Split("<span").Should().HaveCount(2);

    [Fact]
    public void Render_CellOfPython_ColoursItsFirstLineAsADirective() =>
        CodeHtml.Render("#!python 01-gather --share ms\nimport asyncio\n#!comment", "python").Should().Be(
            "<span class=\"p\">#!python 01-gather --share ms</span>\n<span class=\"k\">import</span> asyncio\n"
            + "<span class=\"c\">#!comment</span>");

    [Fact]
    public void Render_Json_TellsNamesFromStrings() =>
        CodeHtml.Render("""{"a": "b: c", "d": [-1.5e3, true, null]}""", "json").Should()
            .Contain("<span class=\"t\">&quot;a&quot;</span>").And.Contain("<span class=\"s\">&quot;b: c&quot;</span>")
            .And.Contain("<span class=\"n\">-1.5e3</span>").And.Contain("<span class=\"k\">true</span>");

    [Theory]
    [InlineData("bash")]
    [InlineData(null)]
    public void Render_UnknownLanguage_IsPlainText(string? language) =>
        CodeHtml.Render("if a < b && c", language).Should().Be("if a &lt; b &amp;&amp; c");
}
