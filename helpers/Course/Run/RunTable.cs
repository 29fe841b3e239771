using System.Globalization;
using Spectre.Console;

namespace Course.Run;

/// <summary>The table at the end of a run.</summary>
internal static class RunTable
{
    private const int PlainWidth = 120;

    public static void Write(TextWriter output, IReadOnlyList<LessonOutcome> outcomes, string index)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = PlainWidth;
        Write(console, outcomes, index);
    }

    public static void Write(IAnsiConsole console, IReadOnlyList<LessonOutcome> outcomes, string index)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("lesson", "cells", "claims held", "time", "outcome");
        foreach (var column in table.Columns.Skip(1).Take(3))
        {
            column.Alignment = Justify.Right;
        }

        foreach (var outcome in outcomes)
        {
            table.AddRow(
                Markup.Escape(outcome.Lesson.Slug),
                Ratio(outcome.Report.Cells.Count(cell => cell.Passed), outcome.Report.CellCount),
                Ratio(outcome.Claims.Held, outcome.Claims.Total),
                string.Create(CultureInfo.InvariantCulture, $"{outcome.Report.Elapsed.TotalSeconds:0.0} s"),
                outcome.Passed ? "[green]passed[/]" : $"[red]{Failed(outcome)}[/]");
        }

        console.Write(table);
        console.WriteLine($"The book: {index}");
    }

    private static string Failed(LessonOutcome outcome) => outcome.Report.Failure is { } cell
        ? string.Create(CultureInfo.InvariantCulture, $"failed at cell {cell.Number}")
        : "a claim did not hold";

    private static string Ratio(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part} of {whole}");
}
