using System.Diagnostics;
using System.Globalization;
using System.Text;
using CliWrap;
using Course.Run;
using Course.Usage;

namespace Bench.Engine;

/// <summary>Measures one fresh process of plain Roslyn scripting, with the runtime settings that a worker has.</summary>
internal static class PlainRun
{
    /// <summary>Starts a process, lets it run the cells, and waits for its end.</summary>
    /// <param name="mix">Which cells.</param>
    /// <param name="cells">How many.</param>
    /// <param name="cancellationToken">Gives up, and ends the process.</param>
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
            .WithEnvironmentVariables(worker.Environment.ToDictionary(variable => variable.Key, variable => (string?)variable.Value))
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
