namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>Properties of whole columns.</summary>
internal static class TableColumns
{
    /// <summary>For each column, whether it holds numbers. If so, the column and its header are aligned to the right.</summary>
    public static IReadOnlyList<bool> AreNumbers(int columns, IReadOnlyList<IReadOnlyList<TableCell>> rows) =>
    [
        .. Enumerable.Range(0, columns).Select(i =>
            rows.Any(row => row[i].Kind == TableCellKind.Number) &&
            rows.All(row => row[i].Kind != TableCellKind.Text || row[i].Text.Length == 0)),
    ];
}
