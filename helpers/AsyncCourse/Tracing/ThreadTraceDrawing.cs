using System.Globalization;
using AsyncCourse.Diagrams;

namespace AsyncCourse.Tracing;

/// <summary>Draws which threads ran a method: a row for each thread, and the method's path across the rows.</summary>
internal static class ThreadTraceDrawing
{
    private const double NameWidth = 118;
    private const double StepWidth = 62;
    private const double RowHeight = 46;
    private const double Radius = 12;
    private const int MostSteps = 24;

    /// <summary>The drawing as HTML. Of a long trace, only the beginning is drawn.</summary>
    /// <param name="trace">The trace to draw.</param>
    public static string Html(ThreadTrace trace)
    {
        List<ThreadTraceStep> steps = [.. trace.Steps.Take(MostSteps)];
        List<string> threads = [.. steps.Select(step => step.ThreadName).Distinct()];
        var svg = new Svg();
        var width = NameWidth + (StepWidth * Math.Max(1, steps.Count));
        foreach (var (row, thread) in threads.Index())
        {
            var y = (row + 0.5) * RowHeight;
            svg.Text(0, y + 4, thread);
            svg.Line("#7f7f7f", true, (0, (row + 1) * RowHeight), (width, (row + 1) * RowHeight));
        }

        (double X, double Y) Place(ThreadTraceStep step) =>
            (NameWidth + ((step.Number - 0.5) * StepWidth), (threads.IndexOf(step.ThreadName) + 0.5) * RowHeight);

        foreach (var flow in steps.GroupBy(step => step.Flow))
        {
            Draw(svg, [.. flow.Select(step => (step, Place(step)))]);
        }

        var label = string.Join(", ", steps.Select(step => $"{step.What}: {step.ThreadName}"));
        return svg.ToHtml(width + 4, RowHeight * Math.Max(1, threads.Count), label);
    }

    private static void Draw(Svg svg, (ThreadTraceStep Step, (double X, double Y) At)[] path)
    {
        foreach (var (from, to) in path.Zip(path.Skip(1)))
        {
            // The line stays in its row and turns only just before the next step, so that a corner always means another thread.
            var turn = to.At.X - Radius - 9;
            var (begin, end) = ((from.At.X + Radius, from.At.Y), (to.At.X - Radius, to.At.Y));
            svg.Arrow(Svg.Ink, false, begin, (turn, from.At.Y), (turn, to.At.Y), end);
        }

        foreach (var (step, (x, y)) in path)
        {
            svg.Ring(x, y, Radius);
            svg.Text(x, y + 4, step.Number.ToString(CultureInfo.InvariantCulture), "middle", "font-size:12px;font-weight:600");
            svg.Text(x, y - Radius - 4, step.Flow, "middle", "font-size:11px");
        }
    }
}
