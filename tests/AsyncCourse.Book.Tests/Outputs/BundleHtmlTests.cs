using AsyncCourse.Book.Outputs;

namespace AsyncCourse.Book.Tests.Outputs;

public sealed class BundleHtmlTests
{
    [Fact]
    public void Render_HtmlBesidePlainText_ShowsTheHtmlAsItIs() =>
        BundleHtml.Render(Samples.Bundle((MimeType.Plain, "twin"), (MimeType.Html, "<script>draw()</script>"))).Should()
            .Be("<div class=\"html\"><script>draw()</script></div>");

    [Fact]
    public void Render_HtmlThatIsCutOff_WaitsInAnAttribute() =>
        BundleHtml.Render(Samples.Bundle((MimeType.Html, "<div><b>cut"))).Should()
            .Be("<div class=\"html\" data-html=\"&lt;div&gt;&lt;b&gt;cut\"></div>");

    [Fact]
    public void Render_PlainText_IsEncoded() =>
        BundleHtml.Render(Samples.Bundle((MimeType.Plain, "List<int> & </script>"))).Should()
            .Be("<pre class=\"value\">List&lt;int&gt; &amp; &lt;/script&gt;</pre>");

    [Fact]
    public void Render_Markdown_IsRendered_AndItsHeadingsAreNoSectionsOfThePage() =>
        BundleHtml.Render(Samples.Bundle(
                (MimeType.Markdown, "# a *heading*\n\n| x |\n|---|\n| 1 |"), (MimeType.Plain, "twin"))).Should()
            .StartWith("<div class=\"html\"><div class=\"prose\"><h3>a <em>heading</em></h3>").And.Contain("<td>1</td>")
            .And.NotContain("twin");

    [Fact]
    public void Render_MarkdownThatTheLibraryRefuses_StandsAsItWasWritten() =>
        BundleHtml.Render(Samples.Bundle(("text/markdown", string.Concat(Enumerable.Repeat("> ", 200)) + "x"))).Should()
            .Contain("because it can't be rendered").And.Contain("&gt; x</pre>");

    [Fact]
    public void Render_Png_IsInsideThePageWithItsTwinAsAlternative() =>
        BundleHtml.Render(Samples.Bundle((MimeType.Png, "iVBO\nRw0K\n"), (MimeType.Plain, "a \"plot\""))).Should()
            .Contain("src=\"data:image/png;base64,iVBORw0K\"").And.Contain("alt=\"a &quot;plot&quot;\"");

    [Fact]
    public void Render_Svg_CanRunNoScript() =>
        BundleHtml.Render(Samples.Bundle((MimeType.Svg, "<svg><script>x()</script></svg>"))).Should()
            .StartWith("<img ").And.Contain("data:image/svg+xml;base64,").And.NotContain("<script");

    [Fact]
    public void Render_Json_IsIndentedAndReadable() =>
        HtmlText.Of(BundleHtml.Render(Samples.Bundle(
                (MimeType.Json, """{"name":"Zoë","tags":["<b>"]}"""), (MimeType.Plain, "x")))).Should()
            .Be("{\n  \"name\": \"Zoë\",\n  \"tags\": [\n    \"<b>\"\n  ]\n}");

    [Fact]
    public void Render_LongJson_IsFoldedAndSaysHowLong() =>
        BundleHtml.Render(Samples.Bundle((MimeType.Json, $"[{string.Join(',', Enumerable.Range(0, 50))}]"))).Should()
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

        var html = BundleHtml.Render(Samples.Bundle((ClaimReport.MimeType, json), (MimeType.Html, "<b>other</b>")));

        HtmlText.Of(html).Should().Contain(verdict + "A & B take one's time").And.Contain("measured 0.3 s").And.Contain(wanted)
            .And.NotContain("other");
    }

    [Theory]
    [InlineData("not json", "it isn't valid JSON")]
    [InlineData("{}", "it has no text 'claim'")]
    [InlineData("[1]", "it isn't a JSON object")]
    public void Render_ClaimThatCannotBeRead_SaysSo_AndFallsBackToItsOtherFormats(string json, string problem) =>
        HtmlText.Of(BundleHtml.Render(Samples.Bundle((ClaimReport.MimeType, json), (MimeType.Html, "<b>other</b>")))).Should()
            .Contain($"A claim that can't be read: {problem}.").And.Contain("other");
}
