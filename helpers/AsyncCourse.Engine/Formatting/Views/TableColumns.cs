namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>What holds for a whole column.</summary>
internal static class TableColumns
{
    /// <summary>For each column, whether it holds numbers: then it and its header stand to the right.</summary>
    public static IReadOnlyList<bool> AreNumbers(int columns, IReadOnlyList<IReadOnlyList<TableCell>> rows) =>
    [
        .. Enumerable.Range(0, columns).Select(i =>
            rows.Any(row => row[i].Kind == TableCellKind.Number) &&
            rows.All(row => row[i].Kind != TableCellKind.Text || row[i].Text.Length == 0)),
    ];
}
