using System.Text.Json;
using AsyncCourse.Charting;
using Microsoft.DotNet.Interactive.Formatting;
using XPlot.Plotly;

namespace AsyncCourse.Tests.Charting;

[Collection(DrawingScriptCollection.Name)]
public sealed class LibraryChartTests
{
    public LibraryChartTests()
    {
        PlotlyScript.Forget();
        LibraryCharts.Register(typeof(PlotlyChart).Assembly, overrulesPackages: false);
    }

    [Fact]
    public void AChartOfXPlot_IsShownAsADrawingAndAsText()
    {
        var chart = Chart.Plot(new Scatter { x = new[] { 1, 2 }, y = new[] { 3, 4 } });
        chart.WithTitle("Two </script> points");

        var html = chart.ToDisplayString(MimeType.Html);

        Formatter.GetPreferredMimeTypesFor(chart.GetType()).Should().Equal(MimeType.Html, MimeType.Plain);
        html.Should().StartWith(PlotlyScript.Html).And.Contain("data-async-chart").And.Contain("\"y\":[3,4]");
        html[PlotlyScript.Html.Length..].Split("</script>").Should().HaveCount(2);
        chart.ToDisplayString(MimeType.Plain).Should().Be("A chart of XPlot.Plotly \"Two </script> points\": scatter.");
    }

    [Fact]
    public void AChartOfXPlotWithoutALayout_KeepsItsSize()
    {
        var chart = Chart.Plot(new XPlot.Plotly.Bar { x = new[] { "a;\nb" }, y = new[] { 3 } });

        var figure = JsonDocument.Parse(XPlotFigure.Read(chart)).RootElement;

        figure.GetProperty("layout").GetProperty("width").GetInt32().Should().Be(chart.Width);
        figure.GetProperty("data")[0].GetProperty("x")[0].GetString().Should().Be("a;\nb");
    }

    [Fact]
    public void WhatTheDrawingScriptLacks_IsNamedInsteadOfAnEmptyPlace()
    {
        var chart = Chart.Plot(new Scatter3d { x = new[] { 1 }, y = new[] { 2 }, z = new[] { 3 } });

        var html = chart.ToDisplayString(MimeType.Html);

        html.Should().Contain("Not drawn: scatter3d.").And.NotContain("data-async-chart");
        chart.ToDisplayString(MimeType.Plain).Should().Contain("Not drawn: scatter3d.").And.Contain("GetHtml()");
    }

    [Fact]
    public void OfAMixedFigureTheRest_IsDrawn()
    {
        var figure = LibraryFigure.Parse(
            """{"data":[{"type":"heatmap","z":[[1]]},{"type":"scattergl","x":[1]},{"x":[2]}],"layout":{"title":{"text":"t"}}}""");

        figure.Missing.Should().Equal("heatmap");
        figure.Title.Should().Be("t");
        JsonDocument.Parse(figure.Json).RootElement.GetProperty("data").GetRawText()
            .Should().Be("""[{"type":"scatter","x":[1]},{"x":[2]}]""");
    }

    [Fact]
    public void AFormatterThatACellRegisters_Wins()
    {
        var chart = new PlotlyChart();
        Formatter.Register<PlotlyChart>(_ => "mine", HtmlFormatter.MimeType);

        chart.ToDisplayString(MimeType.Html).Should().Be("mine");
    }
}
