using Spectre.Console;

namespace Course.Check;

/// <summary>Writes exercises as a table, for terminals.</summary>
internal static class ExerciseTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="rows">The exercises, one for each row.</param>
    /// <param name="console">The terminal that the table is written to.</param>
    public static void Write(IReadOnlyList<ExerciseRow> rows, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("Lesson", "Exercise", "State", "Attempts", "Hints", "What to do next");
        table.Columns[3].RightAligned();
        table.Columns[4].RightAligned();
        foreach (var row in rows)
        {
            var color = row.IsPassed ? Color.Green : row.State == "begun" ? Color.Yellow : Color.Grey;
            table.AddRow(
                new Text(row.Lesson), new Text(row.Id), new Text(row.State, new Style(color)),
                new Text(row.Attempts), new Text(row.Hints), new Text(row.Next));
        }

        console.Write(table);
    }
}
