using System.Globalization;
using Spectre.Console;

namespace Course.Run;

/// <summary>Writes the table at the end of a run.</summary>
internal static class RunTable
{
    private const int PlainWidth = 120;

    public static void Write(TextWriter output, IReadOnlyList<LessonOutcome> outcomes, string? index)
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

    public static void Write(IAnsiConsole console, IReadOnlyList<LessonOutcome> outcomes, string? index)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("lesson", "cells", "claims held", "exercises passed", "time", "outcome");
        foreach (var column in table.Columns.Skip(1).Take(4))
        {
            column.Alignment = Justify.Right;
        }

        foreach (var outcome in outcomes)
        {
            table.AddRow(Row(
                Markup.Escape(outcome.Lesson.Slug), [outcome],
                $"[{(outcome.Passed ? "green" : "red")}]{Markup.Escape(outcome.Words)}[/]"));
        }

        if (outcomes.Count > 1)
        {
            table.AddEmptyRow();
            table.AddRow(Row("all", outcomes, Ratio(outcomes.Count(outcome => outcome.Passed), outcomes.Count) + " passed"));
        }

        console.Write(table);
        if (index is not null)
        {
            console.WriteLine($"The book: {index}");
        }
    }

    private static string[] Row(string name, IReadOnlyList<LessonOutcome> outcomes, string words) =>
    [
        name,
        Ratio(
            outcomes.Sum(outcome => outcome.Report.Cells.Count(cell => cell.Passed && cell.NotRun.Count == 0)),
            outcomes.Sum(outcome => outcome.Report.CellCount)),
        Ratio(outcomes.Sum(outcome => outcome.Claims.Held), outcomes.Sum(outcome => outcome.Claims.Total)),
        Ratio(outcomes.Sum(outcome => outcome.Exercises.Passed), outcomes.Sum(outcome => outcome.Exercises.Total)),
        string.Create(CultureInfo.InvariantCulture, $"{outcomes.Sum(outcome => outcome.Report.Elapsed.TotalSeconds):0.0} s"),
        words,
    ];

    private static string Ratio(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part} of {whole}");
}
