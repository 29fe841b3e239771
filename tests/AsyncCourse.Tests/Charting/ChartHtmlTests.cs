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
    public void A_host_shows_a_chart_as_html_and_as_text()
    {
        Formatter.GetPreferredMimeTypesFor(Sync.GetType()).Should().Equal(MimeType.Html, MimeType.Plain);
        Sync.ToDisplayString(MimeType.Plain).Should().Be(Sync.ToString());
        Sync.ToDisplayString(MimeType.Html).Should().Contain("data-async-chart");
    }

    [Fact]
    public void The_first_chart_carries_the_script_and_later_ones_a_few_kilobytes()
    {
        var first = ChartHtml.Of(Sync);
        var later = ChartHtml.Of(Sync);

        first.Should().StartWith(PlotlyScript.Html);
        first.Length.Should().BeLessThan(600_000);
        later.Length.Should().BeLessThan(4_000);
    }

    [Fact]
    public void A_lesson_that_carries_the_script_leaves_charts_small_and_may_carry_it_again()
    {
        PlotlyScript.Carry().Should().Be(PlotlyScript.Html);

        ChartHtml.Of(Sync).Length.Should().BeLessThan(4_000);
        PlotlyScript.Carry().Should().Be(PlotlyScript.Html);
    }

    [Fact]
    public void Script_is_shown_as_the_drawing_script()
    {
        Charts.Script().ToDisplayString(MimeType.Html).Should().Be(PlotlyScript.Html);
    }

    [Fact]
    public void Text_of_a_chart_ends_neither_attribute_nor_script()
    {
        PlotlyScript.Carry();

        var html = ChartHtml.Of(Sync);

        html.Split("</script>").Should().HaveCount(2);
        html.Should().Contain("aria-label=\"Sync. a &quot;b&quot; &lt;/script&gt;: 1.50 s.\"");
    }

    [Fact]
    public void The_script_asks_no_network()
    {
        using var plotly = new GZipStream(
            new MemoryStream(ChartAssets.Read("plotly-basic.min.js.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(plotly);

        ChartHtml.Of(Sync).Should().NotContainAny("src=", "href=", "http://", "https://", "@import");
        reader.ReadToEnd().Should().NotContain("fetch(").And.NotContain("@import");
    }

    [Fact]
    public void Plotly_is_the_published_file_unchanged()
    {
        using var plotly = new GZipStream(
            new MemoryStream(ChartAssets.Read("plotly-basic.min.js.gz")), CompressionMode.Decompress);

        Convert.ToHexStringLower(SHA256.HashData(plotly))
            .Should().Be("7a82316e6da7672955f037ba93e84d9a0174a1e38830c33d63624ffe03b0fcf4");
    }

    [Fact]
    public void A_locale_with_decimal_commas_changes_nothing()
    {
        PlotlyScript.Carry();
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");

        ChartHtml.Of(Sync).Should().Contain("\"x\":[1.5]").And.Contain("1.50 s").And.NotContain("1,5");
    }
}
