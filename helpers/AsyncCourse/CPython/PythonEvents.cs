using System.Text.Json;

namespace AsyncCourse.CPython;

/// <summary>What a snippet reported while it ran. Time zero is its first span or mark, as on every timeline.</summary>
/// <param name="Hello">What the interpreter said of itself; null if no Python started.</param>
/// <param name="Spans">The snippet's spans, in the order of their starts.</param>
/// <param name="Marks">The snippet's marks, in the order in which they were set.</param>
/// <param name="Elapsed">How long the snippet ran; null if it did not run to its end.</param>
/// <param name="Last">How long it had run at the end of its last span or at its last mark; zero without any.</param>
internal sealed record PythonEvents(
    PythonHello? Hello, IReadOnlyList<TimelineSpan> Spans, IReadOnlyList<TimelineMark> Marks, TimeSpan? Elapsed, TimeSpan Last)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the file of events. A last line that was cut off is left out.</summary>
    /// <param name="path">The file's path. The file may be missing if nothing was written.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<PythonEvents> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var text = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false) : "";
        var whole = text[..(text.LastIndexOf('\n') + 1)];
        return Parse(whole.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static PythonEvents Parse(string[] lines)
    {
        PythonHello? hello = null;
        TimeSpan? elapsed = null;
        List<Line> spans = [], marks = [];
        foreach (var text in lines)
        {
            var line = JsonSerializer.Deserialize<Line>(text, Options)!;
            switch (line.Event)
            {
                case "hello": hello = JsonSerializer.Deserialize<PythonHello>(text, Options); break;
                case "span": spans.Add(line); break;
                case "mark": marks.Add(line); break;
                case "end": elapsed = TimeSpan.FromSeconds(line.At); break;
            }
        }

        var zero = spans.Select(span => span.Start).Concat(marks.Select(mark => mark.At)).DefaultIfEmpty().Min();
        var last = spans.Select(span => span.End).Concat(marks.Select(mark => mark.At)).DefaultIfEmpty().Max();
        return new(
            hello,
            [.. spans.Select(span => span.ToSpan(zero)).OrderBy(span => span.Start)],
            [.. marks.Select(mark => new TimelineMark(mark.Name, TimeSpan.FromSeconds(mark.At - zero)))],
            elapsed,
            TimeSpan.FromSeconds(last));
    }

    private sealed record Line(
        string Event, string Name, double At, double Start, double End, string? Role, int StartThread, int EndThread)
    {
        public TimelineSpan ToSpan(double zero) => new(
            Name, TimeSpan.FromSeconds(Start - zero), TimeSpan.FromSeconds(End - zero),
            Enum.TryParse<SpanRole>(Role, ignoreCase: true, out var role) ? role : SpanRole.Waiting, StartThread, EndThread);
    }
}
