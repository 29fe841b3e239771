using System.Diagnostics;
using System.Globalization;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Workers;
using Course.Run;
using Course.Usage;

namespace Bench.Engine;

/// <summary>
/// Measures one new worker process, started as <c>course run</c> starts one for each notebook. Times are taken on this side of
/// the pipe, because the answer is what a person waits for.
/// </summary>
internal static class EngineRun
{
    private const string MemoryCell =
        "System.Diagnostics.Process.GetCurrentProcess().WorkingSet64.ToString(System.Globalization.CultureInfo.InvariantCulture)";

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    /// <summary>Starts a process, runs cells in it, and ends it.</summary>
    /// <param name="mix">The kind of cells.</param>
    /// <param name="cells">The number of cells.</param>
    /// <param name="cancellationToken">Cancels the measurement.</param>
    /// <exception cref="WorkerException">It did not start.</exception>
    /// <exception cref="FailureException">A cell failed.</exception>
    public static async Task<EngineFigures> MeasureAsync(CellMix mix, int cells, CancellationToken cancellationToken)
    {
        var memory = new List<(int, long)>();
        var times = new List<TimeSpan>();
        var count = 0;
        var start = Stopwatch.GetTimestamp();
        await using var worker = await WorkerProcess.StartAsync(
            WorkerCommand.Options(new RunOptions([], Full: false, Timeout: null, Out: null, Parallel: 1)), cancellationToken);
        worker.Begin(Environment.CurrentDirectory);
        await RunAsync(BenchCells.First);
        var first = Stopwatch.GetElapsedTime(start);
        for (var cell = 1; cell < cells; cell++)
        {
            var begin = Stopwatch.GetTimestamp();
            await RunAsync(BenchCells.At(mix, cell - 1));
            times.Add(Stopwatch.GetElapsedTime(begin));
            if (MemoryMarks.IsAt(cell + 1, cells))
            {
                memory.Add((cell + 1, long.Parse(await RunAsync(MemoryCell), CultureInfo.InvariantCulture)));
            }
        }

        await worker.EndAsync();
        return new(first, times[0], times[1..], memory, Precompiled.IsCompiler());

        async Task<string> RunAsync(string code)
        {
            var sink = new LastValue();
            var result = await worker.RunAsync(++count, code, sink, Timeout, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            return result.Error is { } error
                ? throw new FailureException($"Cell {count} of the measurement failed: {error.Message}\n{code}")
                : sink.Text;
        }
    }

    private sealed class LastValue : IOutputSink
    {
        public string Text { get; private set; } = "";

        public void Write(CellOutput output)
        {
            if (output is ResultOutput result)
            {
                Text = result.Data.Content[MimeType.Plain];
            }
        }
    }
}
