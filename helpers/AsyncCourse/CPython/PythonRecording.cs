namespace AsyncCourse.CPython;

/// <summary>A run that was saved, with its provenance.</summary>
/// <param name="Hash">The hash of the snippet and its variables; see <see cref="PythonJob.Hash"/>.</param>
/// <param name="Version">The version of CPython.</param>
/// <param name="Modules">The modules that it needed, with their versions.</param>
/// <param name="Recorded">When it ran, in UTC.</param>
/// <param name="Processors">How many processors the machine had.</param>
/// <param name="Seconds">How long the snippet took, in seconds.</param>
/// <param name="Text">What it printed.</param>
/// <param name="Errors">What it printed to the error stream.</param>
/// <param name="Spans">The snippet's spans.</param>
/// <param name="Marks">The snippet's marks.</param>
internal sealed record PythonRecording(
    string Hash, string Version, IReadOnlyDictionary<string, string> Modules, DateTimeOffset Recorded, int Processors,
    double Seconds, string Text, string Errors, IReadOnlyList<RecordedSpan> Spans, IReadOnlyList<RecordedMark> Marks)
{
    public static PythonRecording Of(PythonJob job, PythonRun run) => new(
        job.Hash, run.Version, run.Modules, run.When.ToUniversalTime(), run.Processors, Rounded(run.Elapsed),
        run.Text, run.Errors,
        [.. run.Timeline.Spans.Select(span => new RecordedSpan(
            span.Name, Rounded(span.Start), Rounded(span.End), span.Role, span.StartThread, span.EndThread))],
        [.. run.Timeline.Marks.Select(mark => new RecordedMark(mark.Name, Rounded(mark.At)))]);

    public PythonRun ToRun(PythonJob job, string? whyNotLive) => new()
    {
        Text = Text,
        Errors = Errors,
        Version = Version,
        Modules = Modules,
        When = Recorded,
        Processors = Processors,
        Elapsed = TimeSpan.FromSeconds(Seconds),
        WhyNotLive = whyNotLive,
        Timeline = Timeline.FromRecorded(
            job.Title(Version),
            Spans.Select(span => new TimelineSpan(
                span.Name, TimeSpan.FromSeconds(span.Start), TimeSpan.FromSeconds(span.End), span.Role, span.From, span.To)),
            Marks.Select(mark => new TimelineMark(mark.Name, TimeSpan.FromSeconds(mark.At)))),
    };

    // Python's clock is finer than what a chart shows, and shorter numbers make smaller diffs.
    private static double Rounded(TimeSpan time) => Math.Round(time.TotalSeconds, 6);
}
