using AsyncCourse.Plugins;

namespace AsyncCourse.Charting;

/// <summary>Finds and loads the renderer, once, when the first chart needs it.</summary>
internal static class ChartRendering
{
    private static readonly Lazy<IChartRenderer> Loaded =
        new(() => BuiltPlugins.Rendering.Create<IChartRenderer>("PlotlyRenderer"));

    /// <summary>The renderer. The first call loads it, which takes a few tenths of a second.</summary>
    /// <exception cref="InvalidOperationException">The renderer was not built.</exception>
    public static IChartRenderer Renderer => Loaded.Value;

    /// <summary>Loads the renderer and draws in the background, so that the reader's first chart comes at once.</summary>
    /// <remarks>Uses a thread of its own: lessons measure the thread pool.</remarks>
    public static void WarmUp() => new Thread(DrawOnce) { IsBackground = true, Name = "chart warm-up" }.Start();

    private static void DrawOnce()
    {
        try
        {
            var span = new TimelineSpan("warm-up", TimeSpan.Zero, TimeSpan.FromSeconds(1), SpanRole.Waiting);
            var timeline = Timeline.FromRecorded(null, [span], [new TimelineMark("done", span.End)]);
            Renderer.ToFigureJson(Charts.Gantt(timeline));
            Renderer.ToFigureJson(Charts.InFlight(timeline));
        }
        catch (Exception)
        {
            // The reader's own chart fails in the same way, where the message is seen.
        }
    }
}
