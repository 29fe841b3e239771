namespace Course.Check;

/// <summary>Writes exercises as aligned lines, for files and pipes.</summary>
internal static class ExerciseLines
{
    /// <summary>Writes the lines.</summary>
    /// <param name="rows">The exercises, one for each line.</param>
    /// <param name="output">The writer that gets the lines.</param>
    public static void Write(IReadOnlyList<ExerciseRow> rows, TextWriter output)
    {
        string[][] lines =
        [
            ["lesson", "exercise", "state", "attempts", "hints", "next"],
            .. rows.Select(row => (string[])[row.Lesson, row.Id, row.State, row.Attempts, row.Hints, row.Next]),
        ];
        var widths = Enumerable.Range(0, 6).Select(column => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
        {
            output.WriteLine(string.Join("  ", line.Select((text, column) => text.PadRight(widths[column]))).TrimEnd());
        }
    }
}
