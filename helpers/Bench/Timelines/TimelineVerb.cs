using System.CommandLine;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Sessions;
using Course.Lessons;
using Course.Usage;

namespace Bench.Timelines;

/// <summary><c>bench timeline</c>: measures what it costs a lesson's cell to record a span.</summary>
internal static class TimelineVerb
{
    // Written like a cell of a lesson, and run in the same kind of session. A span reads the clock twice, so it is compared with
    // that.
    private const string Cell =
        """
        using System.Diagnostics;
        using System.Globalization;
        using AsyncCourse;

        const int Spans = 1_000_000;
        var timelines = new List<double>();
        var clocks = new List<double>();
        double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
        double Record()
        {
            var timeline = new Timeline();
            var begun = Stopwatch.GetTimestamp();
            for (var i = 0; i < Spans; i++)
                using (timeline.Span("A")) { }
            return Stopwatch.GetElapsedTime(begun).TotalNanoseconds / Spans;
        }
        double ReadClock()
        {
            var sum = 0L;
            var begun = Stopwatch.GetTimestamp();
            for (var i = 0; i < Spans; i++)
                sum += Stopwatch.GetTimestamp() - Stopwatch.GetTimestamp();
            return Stopwatch.GetElapsedTime(begun).TotalNanoseconds / Spans;
        }

        Record();
        ReadClock();
        for (var round = 0; round < 5; round++)
        {
            timelines.Add(Record());
            clocks.Add(ReadClock());
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"A million spans, five times, medians: {Middle(timelines):0} ns a span "
            + $"({timelines.Min():0} – {timelines.Max():0})."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Reading the clock twice: {Middle(clocks):0} ns. Ratio: {Middle(timelines) / Middle(clocks):0.0}."));
        """;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var command = new Command("timeline", "Measures what it costs to record a span, beside reading the clock twice.");
        command.SetAction((result, cancellationToken) => RunAsync(result.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task RunAsync(InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var library = Path.Combine(CourseRoot.HelpersBin(CourseRoot.Require()), "AsyncCourse.dll");
        await using var session = await CSharpSession.StartAsync(cancellationToken: cancellationToken);
        var sink = new ConsoleSink(console.Output, console.Error);
        var result = await session.RunAsync($"#r \"{library}\"\n{Cell}", sink, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (result.Status != CellStatus.Succeeded)
        {
            throw new FailureException(null);
        }
    }

    private sealed class ConsoleSink(TextWriter output, TextWriter errors) : IOutputSink
    {
        public void Write(CellOutput shown)
        {
            if (shown is StreamOutput text)
            {
                output.Write(text.Text);
            }
            else if (shown is ErrorOutput problem)
            {
                errors.WriteLine(problem.Error.Message);
            }
        }
    }
}
