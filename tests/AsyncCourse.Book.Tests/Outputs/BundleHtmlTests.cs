using AsyncCourse.Book.Outputs;

namespace AsyncCourse.Book.Tests.Outputs;

public sealed class BundleHtmlTests
{
    [Fact]
    public void Render_HtmlBesidePlainText_ShowsTheHtmlAsItIs() =>
        BundleHtml.Render(Samples.Bundle(("text/plain", "twin"), ("text/html", "<script>draw()</script>"))).Should()
            .Be("<div class=\"html\"><script>draw()</script></div>");

    [Fact]
    public void Render_HtmlThatIsCutOff_WaitsInAnAttribute() =>
        BundleHtml.Render(Samples.Bundle(("text/html", "<div><b>cut"))).Should()
            .Be("<div class=\"html\" data-html=\"&lt;div&gt;&lt;b&gt;cut\"></div>");

    [Fact]
    public void Render_PlainText_IsEncoded() =>
        BundleHtml.Render(Samples.Bundle(("text/plain", "List<int> & </script>"))).Should()
            .Be("<pre class=\"value\">List&lt;int&gt; &amp; &lt;/script&gt;</pre>");

    [Fact]
    public void Render_Markdown_IsRendered_AndItsHeadingsAreNoSectionsOfThePage() =>
        BundleHtml.Render(Samples.Bundle(("text/markdown", "# a *heading*\n\n| x |\n|---|\n| 1 |"), ("text/plain", "twin")))
            .Should().StartWith("<div class=\"html\"><div class=\"prose\"><h3>a <em>heading</em></h3>").And.Contain("<td>1</td>")
            .And.NotContain("twin");

    [Fact]
    public void Render_Png_IsInsideThePageWithItsTwinAsAlternative() =>
        BundleHtml.Render(Samples.Bundle(("image/png", "iVBO\nRw0K\n"), ("text/plain", "a \"plot\""))).Should()
            .Contain("src=\"data:image/png;base64,iVBORw0K\"").And.Contain("alt=\"a &quot;plot&quot;\"");

    [Fact]
    public void Render_Svg_CanRunNoScript() =>
        BundleHtml.Render(Samples.Bundle(("image/svg+xml", "<svg><script>x()</script></svg>"))).Should()
            .StartWith("<img ").And.Contain("data:image/svg+xml;base64,").And.NotContain("<script");

    [Fact]
    public void Render_Json_IsIndentedAndReadable() =>
        HtmlText.Of(BundleHtml.Render(Samples.Bundle(
                ("application/json", """{"name":"Zoë","tags":["<b>"]}"""), ("text/plain", "x")))).Should()
            .Be("{\n  \"name\": \"Zoë\",\n  \"tags\": [\n    \"<b>\"\n  ]\n}");

    [Fact]
    public void Render_LongJson_IsFoldedAndSaysHowLong() =>
        BundleHtml.Render(Samples.Bundle(("application/json", $"[{string.Join(',', Enumerable.Range(0, 50))}]"))).Should()
            .StartWith("<details><summary>JSON, 52 lines</summary>");

    [Fact]
    public void Render_BrokenJson_IsShownAsItIs() =>
        HtmlText.Of(BundleHtml.Render(Samples.Bundle(("application/x+json", "{\"a\":")))).Should().Be("{\"a\":");

    [Fact]
    public void Render_FormatThatThePageCannotShow_SaysWhich() =>
        BundleHtml.Render(Samples.Bundle(("video/mp4", "AAAA"))).Should().Contain("can't show (video/mp4)");

    [Theory]
    [InlineData(true, "Claim held: ", "claimed below 0.35 s")]
    [InlineData(false, "Claim did not hold: ", "wanted below 0.35 s")]
    public void Render_Claim_SaysWhetherItHeldInWordsToo(bool held, string verdict, string wanted)
    {
        var json = $$"""
            {
              "claim": "A & B take one's time", "measured": "0.3 s", "wanted": "below 0.35 s",
              "held": {{(held ? "true" : "false")}}
            }
            """;

        var html = BundleHtml.Render(Samples.Bundle((Samples.ClaimType, json), ("text/html", "<b>other</b>")));

        HtmlText.Of(html).Should().Contain(verdict + "A & B take one's time").And.Contain("measured 0.3 s").And.Contain(wanted)
            .And.NotContain("other");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void Render_ClaimThatCannotBeRead_FallsBackToItsOtherFormats(string json) =>
        BundleHtml.Render(Samples.Bundle((Samples.ClaimType, json), ("text/html", "<b>other</b>"))).Should()
            .Contain("<b>other</b>");
}
