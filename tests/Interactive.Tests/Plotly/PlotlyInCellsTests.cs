using Interactive.Tests.Stdio;
using Interactive.Tests.Tool;

namespace Interactive.Tests.Plotly;

/// <summary>
/// Plotly.NET in a learner's own cells, in the real tool, where its first chart fails because FSharp.Core 10.1 is missing.
/// </summary>
[Trait("Pace", "Slow")]
public sealed class PlotlyInCellsTests
{
    private const string FirstCell = """
        #r "../helpers/bin/AsyncCourse.dll"
        using AsyncCourse;
        var full = Scale.IsFull;
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AfterOurFirstCellAChartOfThePackage_IsDrawnWithoutANetwork()
    {
        await using var kernel = await StdioKernel.StartAsync(InteractiveTool.Notebooks, Cancellation);
        await RunAsync(kernel, FirstCell);
        await RunAsync(kernel, """
            #r "nuget: Plotly.NET.Interactive, 6.0.0"
            #r "nuget: Plotly.NET.CSharp, 0.14.0"
            """);

        var last = await RunAsync(kernel, """
            using Plotly.NET.CSharp;
            var line = Chart.Line<int, int, string>(x: new[] { 1, 2, 3 }, y: new[] { 1, 4, 9 });
            line
            """);
        var displayed = await RunAsync(kernel, "line.Display();");
        var theirs = await RunAsync(kernel, "Plotly.NET.GenericChart.toChartHTML(line)");

        // Drawn by our script, although the package has registered its formatter, which fetches plotly.js, in between.
        last.Result(MimeType.Html).Should()
            .Contain("data-async-chart").And.Contain("\"y\":[1,4,9]").And.NotContain("requirejs.config");
        last.Result(MimeType.Plain).Should().Be("A chart of Plotly.NET: scatter.");
        displayed.Outputs.OfType<AsyncCourse.Engine.Outputs.DisplayOutput>().Should().ContainSingle()
            .Which.Data.Content[MimeType.Html].Should().Contain("data-async-chart");
        theirs.Result(MimeType.Plain).Should().Contain("Plotly chart");
    }

    [Fact]
    public async Task EveryChartOfOurs_BecomesOneOfTheirsWithTheCopyThatTheCourseBrings()
    {
        await using var kernel = await StdioKernel.StartAsync(InteractiveTool.Notebooks, Cancellation);
        await RunAsync(kernel, FirstCell);
        await RunAsync(kernel, """
            #r "../helpers/bin/rendering/AsyncCourse.Rendering.dll"
            #r "../helpers/bin/rendering/Plotly.NET.dll"
            #r "../helpers/bin/rendering/Plotly.NET.CSharp.dll"
            using Plotly.NET.CSharp;
            """);

        var restyled = await RunAsync(kernel, """
            var done = Timeline.FromRecorded(
                null, [new TimelineSpan("A", TimeSpan.Zero, TimeSpan.FromSeconds(1), SpanRole.Waiting)], []);
            var ours = Charts.Gantt(done);
            display(ours);
            ours.ToPlotly().WithTitle("restyled").WithXAxisStyle<double, double, string>(TitleText: "since the start")
            """);
        var combined = await RunAsync(kernel, "Chart.Grid([ours.ToPlotly(), Charts.InFlight(done).ToPlotly()], 1, 2)");

        restyled.Result(MimeType.Html).Should()
            .Contain("data-async-chart").And.Contain("restyled").And.Contain("since the start");
        combined.Result(MimeType.Html).Should().Contain("\"xaxis2\"");
    }

    [Fact]
    public async Task ANotebookWithoutChartsPaysNothingForIt()
    {
        await using var kernel = await StdioKernel.StartAsync(InteractiveTool.Notebooks, Cancellation);
        await RunAsync(kernel, FirstCell);

        var loaded = await RunAsync(kernel, """
            string.Join(' ', System.Runtime.Loader.AssemblyLoadContext.All.SelectMany(context => context.Assemblies)
                .Select(assembly => assembly.GetName().Name).Where(name => name.Contains("Plotly") || name.Contains("Rendering")))
            """);

        loaded.Result(MimeType.Plain).Should().BeEmpty();
    }

    private static async Task<Submission> RunAsync(StdioKernel kernel, string code)
    {
        var submission = await kernel.SubmitAsync(code, Cancellation);
        submission.Failure.Should().BeNull();
        return submission;
    }
}
