using System.Collections;
using System.Data;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>Values that are tables of themselves, and items that are rows though their type has no members for the columns.</summary>
internal static class Rows
{
    /// <summary>True for what is a row among others: a value with parts, or a dictionary whose keys are names.</summary>
    public static bool Is(object? item) => Parts.Tell(item) || item is not null && IsNamed(item);

    /// <summary>The parts of a row.</summary>
    public static IEnumerable<(string Name, object? Value)> Of(object item) =>
        IsNamed(item) ? OfDictionary((IEnumerable)item) : Parts.Of(item);

    /// <summary>Columns and rows of a data table, or of a data frame, which is known by its shape; null if it is neither.</summary>
    /// <param name="value">The value.</param>
    public static (IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows, long Count)? OfTable(object value) => value switch
    {
        DataTable table => (
            [.. table.Columns.Cast<DataColumn>().Select(column => column.ColumnName)],
            table.Rows.Cast<DataRow>().Where(row => row.RowState != DataRowState.Deleted).Select(IReadOnlyList<object?> (row) => row.ItemArray),
            table.Rows.Count),
        DataView view when view.Table is { } table => (
            [.. table.Columns.Cast<DataColumn>().Select(column => column.ColumnName)],
            view.Cast<DataRowView>().Select(IReadOnlyList<object?> (row) => row.Row.ItemArray),
            view.Count),
        _ => OfFrame(value),
    };

    // Microsoft.Data.Analysis, which the engine needn't bring along for that: named columns, and rows that are sequences.
    private static (IReadOnlyList<string>, IEnumerable<IReadOnlyList<object?>>, long)? OfFrame(object value)
    {
        if (value.GetType().FullName != "Microsoft.Data.Analysis.DataFrame") return null;
        if (Read(value, "Columns") is not IEnumerable columns || Read(value, "Rows") is not IEnumerable rows) return null;
        return (
            [.. columns.Cast<object>().Select(column => Read(column, "Name") as string ?? "")],
            rows.Cast<IEnumerable>().Select(IReadOnlyList<object?> (row) => [.. row.Cast<object?>()]),
            Read(rows, "Count") is long count ? count : 0);
    }

    private static object? Read(object owner, string property) => owner.GetType().GetProperty(property)?.GetValue(owner);

    private static bool IsNamed(object item) => item.GetType().GetInterfaces().Any(one =>
        one.IsGenericType && one.GetGenericArguments() is [var key, _] && key == typeof(string) &&
        (one.GetGenericTypeDefinition() == typeof(IDictionary<,>) || one.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)));

    private static IEnumerable<(string, object?)> OfDictionary(IEnumerable dictionary)
    {
        foreach (var pair in dictionary)
        {
            yield return ((string)Read(pair!, "Key")!, Read(pair!, "Value"));
        }
    }
}
