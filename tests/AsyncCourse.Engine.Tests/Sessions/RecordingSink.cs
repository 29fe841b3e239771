using System.Collections.Concurrent;
using System.Threading.Channels;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Tests.Sessions;

/// <summary>Keeps what a cell shows and lets a test wait for a piece of it.</summary>
internal sealed class RecordingSink : IOutputSink
{
    private readonly ConcurrentQueue<CellOutput> _outputs = [];
    private readonly Channel<CellOutput> _arrivals = Channel.CreateUnbounded<CellOutput>();

    public IReadOnlyList<CellOutput> Outputs => [.. _outputs];

    public string Stdout => Stream(StreamName.Stdout);

    public string Stderr => Stream(StreamName.Stderr);

    /// <summary>The plain text of the last expression's value; null if there was none.</summary>
    public string? Result => Outputs.OfType<ResultOutput>().SingleOrDefault()?.Data.Content[MimeType.Plain];

    public void Write(CellOutput output)
    {
        _outputs.Enqueue(output);
        _arrivals.Writer.TryWrite(output);
    }

    /// <summary>Waits until the cell's console text contains something.</summary>
    public async Task UntilAsync(string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!Stdout.Contains(text, StringComparison.Ordinal))
        {
            await _arrivals.Reader.ReadAsync(patience.Token);
        }
    }

    private string Stream(StreamName name) =>
        string.Concat(Outputs.OfType<StreamOutput>().Where(output => output.Name == name).Select(output => output.Text));
}
