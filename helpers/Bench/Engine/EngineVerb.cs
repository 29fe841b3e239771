using System.CommandLine;
using System.Globalization;
using Course.Usage;

namespace Bench.Engine;

/// <summary><c>bench engine</c>: measures how fast a new process runs cells, and how much memory they need.</summary>
internal static class EngineVerb
{
    private const int MostRuns = 100;
    private const int MostCells = 100_000;

    public static Command Create()
    {
        var runs = Count("--runs", 1, MostRuns, 5, "How many fresh processes to measure.");
        var cells = Count(
            "--cells", 3, MostCells, 50, "How many cells each process runs; memory is read on the way and at the end.");
        var kind = new Option<CellMix>("--kind")
        {
            Description = "mixed: declarations, async, LINQ, records; update: x++; again: the same names over and over; "
                + "expression: values only; new: a new variable each time. Default: mixed.",
            DefaultValueFactory = _ => CellMix.Mixed,
        };
        var alone = new Option<bool>("--alone")
        {
            Description = "Leaves out the same cells in plain Roslyn scripting, which many cells slow down more and more.",
        };
        var command = new Command(
            "engine", "Measures first, second and later cells, and memory, in fresh processes, beside plain Roslyn scripting.")
        {
            runs, cells, kind, alone,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetValue(runs), result.GetValue(cells), result.GetValue(kind), result.GetValue(alone),
            result.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static Option<int> Count(string name, int least, int most, int usual, string description) => new(name)
    {
        Description = Text($"{description} Default: {usual}."),
        HelpName = "count",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count >= least && count <= most)
            {
                return count;
            }

            result.AddError(Text($"{name} is a count from {least} to {most}."));
            return usual;
        },
    };

    private static async Task RunAsync(
        int runs, int cells, CellMix kind, bool alone, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var figures = new List<EngineFigures>();
            var plain = new List<EngineFigures>();
            for (var run = 0; run < runs; run++)
            {
                // The engine and plain scripting take turns, so that a machine that gets slower affects both.
                figures.Add(await EngineRun.MeasureAsync(kind, cells, cancellationToken));
                if (!alone)
                {
                    plain.Add(await PlainRun.MeasureAsync(kind, cells, cancellationToken));
                }
            }

            EngineTable.Write(console.Output, figures, plain, cells, kind);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new InterruptedException("Interrupted before the measurement was complete; there are no figures.");
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
