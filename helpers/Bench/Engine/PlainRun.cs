using System.Diagnostics;
using System.Globalization;
using System.Text;
using CliWrap;
using Course.Run;
using Course.Usage;

namespace Bench.Engine;

/// <summary>Measures one new process of plain Roslyn scripting, with the same runtime settings as a worker.</summary>
internal static class PlainRun
{
    /// <summary>Starts a process that runs the cells, and waits until it has ended.</summary>
    /// <param name="mix">The kind of cells.</param>
    /// <param name="cells">The number of cells.</param>
    /// <param name="cancellationToken">Cancels the measurement and kills the process.</param>
    /// <exception cref="FailureException">It ended too early.</exception>
    public static async Task<EngineFigures> MeasureAsync(CellMix mix, int cells, CancellationToken cancellationToken)
    {
        var worker = WorkerCommand.Options(new RunOptions([], Full: false, Timeout: null, Out: null, Parallel: 1));
        var errors = new StringBuilder();
        var times = new List<TimeSpan>();
        var memory = new List<(int, long)>();
        var start = Stopwatch.GetTimestamp();
        await Cli.Wrap(worker.FileName)
            .WithArguments(
            [
                typeof(PlainScripting).Assembly.Location, PlainScripting.Name, mix.ToString(),
                cells.ToString(CultureInfo.InvariantCulture),
            ])
            .WithEnvironmentVariables(
                worker.Environment.ToDictionary(variable => variable.Key, variable => (string?)variable.Value))
            .WithValidation(CommandResultValidation.None)
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors))
            .WithStandardOutputPipe(PipeTarget.ToDelegate(CellEnded))
            .ExecuteAsync(cancellationToken);
        return times.Count == cells
            ? new(times[0], times[1], times[2..], memory, Precompiled.IsCompiler())
            : throw new FailureException($"Plain scripting ended at cell {times.Count + 1} of the measurement: {errors}");

        void CellEnded(string line)
        {
            times.Add(Stopwatch.GetElapsedTime(start));
            start = Stopwatch.GetTimestamp();
            if (MemoryMarks.IsAt(times.Count, cells))
            {
                memory.Add((times.Count, long.Parse(line, CultureInfo.InvariantCulture)));
            }
        }
    }
}
