using System.Diagnostics;
using System.Globalization;
using AsyncCourse.Engine.Workers;
using Course.Run;

namespace Bench.Engine;

/// <summary>Measures one new process of plain Roslyn scripting, with the same runtime settings as a worker.</summary>
internal static class PlainRun
{
    /// <summary>Starts a process that runs the cells, and waits until it has ended.</summary>
    /// <param name="mix">The kind of cells.</param>
    /// <param name="cells">The number of cells.</param>
    /// <param name="cancellationToken">Cancels the measurement and kills the process.</param>
    /// <exception cref="WorkerException">The process ended too early.</exception>
    public static async Task<EngineFigures> MeasureAsync(CellMix mix, int cells, CancellationToken cancellationToken)
    {
        var worker = WorkerCommand.Options(new RunOptions([], Full: false, Timeout: null, Out: null, Parallel: 1));
        var info = new ProcessStartInfo(worker.FileName)
        {
            ArgumentList =
            {
                typeof(PlainScripting).Assembly.Location, PlainScripting.Name, mix.ToString(),
                cells.ToString(CultureInfo.InvariantCulture),
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in worker.Environment)
        {
            info.Environment[name] = value;
        }

        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(info)!;
        await using var ended = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var times = new List<TimeSpan>();
        var memory = new List<(int, long)>();
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            times.Add(Stopwatch.GetElapsedTime(start));
            start = Stopwatch.GetTimestamp();
            if (MemoryMarks.IsAt(times.Count, cells))
            {
                memory.Add((times.Count, long.Parse(line, CultureInfo.InvariantCulture)));
            }
        }

        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return times.Count == cells
            ? new(times[0], times[1], times[2..], memory, Precompiled.IsCompiler())
            : throw new WorkerException($"Plain scripting ended at cell {times.Count + 1} of the measurement: {await errors}");
    }
}
