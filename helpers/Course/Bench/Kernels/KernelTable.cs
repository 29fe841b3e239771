using System.Globalization;
using Spectre.Console;

namespace Course.Bench.Kernels;

/// <summary>The table of what was measured.</summary>
internal static class KernelTable
{
    private const int Width = 120;

    public static void Write(TextWriter output, IReadOnlyList<KernelFigures> kernels)
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
                Markup.Escape(kernel.Name), Milliseconds(kernel.Ready), Milliseconds(kernel.FirstCell), Milliseconds(kernel.WarmCell),
                Milliseconds(kernel.LateCell),
                Milliseconds(kernel.FirstCompletion), Milliseconds(kernel.LaterCompletion), Milliseconds(kernel.Interrupt),
                string.Create(CultureInfo.InvariantCulture, $"{kernel.WorkingSet / 1e6:0} MB"));
        }

        console.Write(table);
        console.WriteLine("Medians. Ready: from the start of the process to its first answer. Cells: from sending to the result and the end.");
    }

    private static string Milliseconds(TimeSpan? time) =>
        time is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.TotalMilliseconds:0.#} ms") : "–";
}
