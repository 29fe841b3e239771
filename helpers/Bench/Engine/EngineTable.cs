using System.Globalization;

namespace Bench.Engine;

/// <summary>Writes the engine's figures beside those that it must beat.</summary>
internal static class EngineTable
{
    private const double MB = 1 << 20;

    // What a prototype of 500 lines with the same packages reached on another machine, without and with ahead-of-time
    // compilation. The times are in milliseconds, the memory is in MB.
    private static readonly (double First, double Second, double Later, double Memory) Intermediate = (1260, 284, 29, 241);
    private static readonly (double First, double Second, double Later, double Memory) Precompiled = (700, 105, 20, 235);

    /// <summary>Writes the table, and how the figures were measured.</summary>
    /// <param name="output">The writer that gets the table.</param>
    /// <param name="runs">The figures of each process of the engine.</param>
    /// <param name="plain">The figures of each process of plain scripting; empty if it was left out.</param>
    /// <param name="cells">The number of cells that each process ran.</param>
    /// <param name="mix">The kind of cells.</param>
    public static void Write(
        TextWriter output, IReadOnlyList<EngineFigures> runs, IReadOnlyList<EngineFigures> plain, int cells, CellMix mix)
    {
        var isPrecompiled = runs[0].IsPrecompiled;
        var prototype = isPrecompiled ? Precompiled : Intermediate;
        var compiler = isPrecompiled ? "compiled ahead of time" : "compiled as it runs (IL)";
        output.WriteLine(
            Text($"{runs.Count} fresh processes, each with {cells} cells of the kind {Name(mix)}: medians and ranges."));
        if (plain.Count > 0)
        {
            output.WriteLine("Plain: the same cells through CSharpScript, in as many processes, in turns with ours. "
                + "Ratio: to plain; under 1 is better.");
        }

        output.WriteLine("Prototype: what one of 500 lines reached on another machine.");
        output.WriteLine(Text($"The compiler is {compiler}; {Environment.ProcessorCount} processors."));
        output.WriteLine();
        output.WriteLine($"{"",-34}{"engine",10}{"range",20}{"plain",10}{"ratio",8}{"prototype",12}");
        Row("process start to first cell done", "ms", run => run.First.TotalMilliseconds, prototype.First);
        Row("second cell", "ms", run => run.Second.TotalMilliseconds, prototype.Second);
        Row("later cells, median", "ms", run => At(run.Later, 0.5), prototype.Later);
        Row("later cells, 95th percentile", "ms", run => At(run.Later, 0.95), null);
        foreach (var (mark, index) in runs[0].Memory.Select((reading, index) => (reading.Cells, index)))
        {
            Row(
                Text($"memory after {mark} cells"), "MB", run => run.Memory[index].Bytes / MB,
                mark == 50 ? prototype.Memory : null);
        }

        void Row(string name, string unit, Func<EngineFigures, double> value, double? old)
        {
            var sorted = runs.Select(value).Order().ToList();
            var median = Median(sorted);
            var line = $"{name,-34}{Number(median, unit),10}{Text($"{Number(sorted[0])} – {Number(sorted[^1])}"),20}"
                + (plain.Count > 0 ? Beside(median, Median([.. plain.Select(value).Order()])) : $"{"",18}")
                + (old is { } number ? $"{Number(number, unit),12}" : "");
            output.WriteLine(line.TrimEnd());

            string Beside(double ours, double theirs) => $"{Number(theirs, unit),10}{Text($"{ours / theirs:0.00}"),8}";
        }
    }

    private static double Median(List<double> sorted) => sorted[sorted.Count / 2];

    private static double At(IReadOnlyList<TimeSpan> times, double part)
    {
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToList();
        return sorted[(int)(part * (sorted.Count - 1))];
    }

    private static string Name(CellMix mix) => mix.ToString().ToLowerInvariant();

    private static string Number(double value, string unit) => Number(value) + " " + unit;

    private static string Number(double value) => value.ToString(value < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
