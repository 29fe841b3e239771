namespace AsyncCourse.Formatting;

/// <summary>Aligns text in columns: words to the left, figures to the right.</summary>
internal static class TextTable
{
    /// <summary>The rows as lines; the first is the heading.</summary>
    public static string Write(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var figures = widths.Select((_, column) => rows.Skip(1).All(row => IsFigure(row[column]))).ToArray();

        return string.Join("\n", rows.Select(row => string.Join("  ", row.Select((cell, column) => figures[column]
            ? cell.PadLeft(widths[column])
            : cell.PadRight(widths[column]))).TrimEnd()));
    }

    private static bool IsFigure(string cell) => cell is "" || char.IsAsciiDigit(cell[0]) || cell[0] == '-';
}
