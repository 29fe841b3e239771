using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using AsyncCourse.Charting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Tests.Charting;

[Collection(DrawingScriptCollection.Name)]
public sealed class ChartHtmlTests
{
    private static readonly CourseChart Sync = Charts.Compare("Sync", ("a \"b\" </script>", TimeSpan.FromSeconds(1.5)));

    public ChartHtmlTests() => PlotlyScript.Forget();

    [Fact]
    public void AHost_ShowsAChartAsHtmlAndAsText()
    {
        Formatter.GetPreferredMimeTypesFor(Sync.GetType()).Should().Equal(MimeType.Html, MimeType.Plain);
        Sync.ToDisplayString(MimeType.Plain).Should().Be(Sync.ToString());
        Sync.ToDisplayString(MimeType.Html).Should().Contain("data-async-chart");
    }

    [Fact]
    public void TheFirstChart_CarriesTheScriptAndLaterOnesAFewKilobytes()
    {
        var first = ChartHtml.Of(Sync);
        var later = ChartHtml.Of(Sync);

        first.Should().StartWith(PlotlyScript.Html);
        first.Length.Should().BeLessThan(600_000);
        later.Length.Should().BeLessThan(4_000);
    }

    [Fact]
    public void ALessonThatCarriesTheScript_LeavesChartsSmallAndMayCarryItAgain()
    {
        PlotlyScript.Carry().Should().Be(PlotlyScript.Html);

        ChartHtml.Of(Sync).Length.Should().BeLessThan(4_000);
        PlotlyScript.Carry().Should().Be(PlotlyScript.Html);
    }

    [Fact]
    public void Script_IsShownAsTheDrawingScript()
    {
        Charts.Script().ToDisplayString(MimeType.Html).Should().Be(PlotlyScript.Html);
    }

    [Fact]
    public void TextOfAChart_EndsNeitherAttributeNorScript()
    {
        PlotlyScript.Carry();

        var html = ChartHtml.Of(Sync);

        html.Split("</script>").Should().HaveCount(2);
        html.Should().Contain("aria-label=\"Sync. a &quot;b&quot; &lt;/script&gt;: 1.50 s.\"");
    }

    [Fact]
    public void TheScriptAsksNoNetwork()
    {
        using var plotly = new GZipStream(
            new MemoryStream(ChartAssets.Read("plotly-basic.min.js.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(plotly);

        ChartHtml.Of(Sync).Should().NotContainAny("src=", "href=", "http://", "https://", "@import");
        reader.ReadToEnd().Should().NotContain("fetch(").And.NotContain("@import");
    }

    [Fact]
    public void Plotly_IsThePublishedFileUnchanged()
    {
        using var plotly = new GZipStream(
            new MemoryStream(ChartAssets.Read("plotly-basic.min.js.gz")), CompressionMode.Decompress);

        Convert.ToHexStringLower(SHA256.HashData(plotly))
            .Should().Be("7a82316e6da7672955f037ba93e84d9a0174a1e38830c33d63624ffe03b0fcf4");
    }

    [Fact]
    public void ALocaleWithDecimalCommasChangesNothing()
    {
        PlotlyScript.Carry();
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");

        ChartHtml.Of(Sync).Should().Contain("\"x\":[1.5]").And.Contain("1.50 s").And.NotContain("1,5");
    }
}
