using System.Collections;
using System.Data;
using System.Globalization;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>A value that is itself a table: a data table, a data view, or a data frame.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows, each with its values in the order of the columns.</param>
/// <param name="Count">The number of rows.</param>
internal sealed record Grid(IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows, long Count)
{
    /// <summary>The table that a value is; null if the value is no table.</summary>
    public static Grid? Of(object value) => value switch
    {
        DataTable table => OfTable(table),
        DataView { Table: { } table } view => new(
            Names(table), view.Cast<DataRowView>().Select(IReadOnlyList<object?> (row) => row.Row.ItemArray), view.Count),
        _ when IsFrame(value.GetType()) => OfFrame(value),
        _ => null,
    };

    /// <summary>The table in one line: its type and size. Null if the value is no table.</summary>
    public static string? Summary(object value) => Of(value) is { } grid
        ? $"{TypeName.Of(value.GetType())}: {Number(grid.Count, "row")}, {Number(grid.Columns.Count, "column")}"
        : null;

    private static Grid OfTable(DataTable table)
    {
        var rows = table.Rows.Cast<DataRow>().Where(row => row.RowState != DataRowState.Deleted).ToList();
        return new(Names(table), rows.Select(IReadOnlyList<object?> (row) => row.ItemArray), rows.Count);
    }

    private static IReadOnlyList<string> Names(DataTable table) =>
        [.. table.Columns.Cast<DataColumn>().Select(column => column.ColumnName)];

    // Microsoft.Data.Analysis is used through reflection, so that the engine needn't ship it. Its columns have names, and its
    // rows are sequences.
    private static Grid? OfFrame(object frame) =>
        Read(frame, "Columns") is IEnumerable columns && Read(frame, "Rows") is IEnumerable rows
            ? new(
                [.. columns.Cast<object>().Select(column => Read(column, "Name") as string ?? "")],
                rows.Cast<IEnumerable>().Select(IReadOnlyList<object?> (row) => [.. row.Cast<object?>()]),
                Read(rows, "Count") is long count ? count : 0)
            : null;

    private static bool IsFrame(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.FullName == "Microsoft.Data.Analysis.DataFrame")
            {
                return true;
            }
        }

        return false;
    }

    private static object? Read(object owner, string property) => owner.GetType().GetProperty(property)?.GetValue(owner);

    private static string Number(long count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
