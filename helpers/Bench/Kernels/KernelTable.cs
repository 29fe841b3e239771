using System.Globalization;
using Spectre.Console;

namespace Bench.Kernels;

/// <summary>Writes the table of measured kernels.</summary>
internal static class KernelTable
{
    private const int Width = 120;
    private const int Columns = 8;

    public static void Write(TextWriter output, IReadOnlyList<KernelRow> kernels)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = Width;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(
            "kernel", "ready", "first cell", "next 50", "last 50", "first completion", "later", "interrupt", "memory");
        foreach (var column in table.Columns.Skip(1))
        {
            column.Alignment = Justify.Right;
        }

        foreach (var kernel in kernels)
        {
            table.AddRow(
                [
                    Markup.Escape(kernel.Name),
                    .. kernel.Figures is { } figures ? Cells(figures) : Enumerable.Repeat("–", Columns),
                ]);
        }

        console.Write(table);
        console.WriteLine(
            "Medians. Ready: from the start of the process to its first answer. Cells: from sending to the result and the end.");
        foreach (var kernel in kernels)
        {
            if (kernel.Problem is { } problem)
            {
                console.WriteLine($"{kernel.Name}: {problem}");
            }

            if (kernel.Figures?.Interrupt.Otherwise is { } otherwise)
            {
                console.WriteLine($"{kernel.Name}: an interrupted cell did not stop; the kernel {otherwise}.");
            }
        }
    }

    private static IEnumerable<string> Cells(KernelFigures figures) =>
    [
        Milliseconds(figures.Ready), Milliseconds(figures.FirstCell),
        Milliseconds(figures.WarmCell), Milliseconds(figures.LateCell),
        Milliseconds(figures.FirstCompletion), Milliseconds(figures.LaterCompletion),
        figures.Interrupt.Otherwise ?? Milliseconds(figures.Interrupt.Time),
        string.Create(CultureInfo.InvariantCulture, $"{figures.WorkingSet / 1e6:0} MB"),
    ];

    private static string Milliseconds(TimeSpan? time) =>
        time is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.TotalMilliseconds:0.#} ms") : "–";
}
