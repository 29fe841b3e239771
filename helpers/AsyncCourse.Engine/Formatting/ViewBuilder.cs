using System.Collections;
using System.Diagnostics;
using System.Dynamic;
using System.Runtime.CompilerServices;
using AsyncCourse.Engine.Formatting.Views;
using Microsoft.AspNetCore.Html;

namespace AsyncCourse.Engine.Formatting;

/// <summary>Decides how a value is shown. Enumerates each sequence only once.</summary>
internal sealed class ViewBuilder
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Dictionary<Type, CustomFormatters> _custom = [];

    /// <summary>Builds the view of a value.</summary>
    public View Build(object? value)
    {
        if (ScalarText.TryFormat(value) is { } scalar)
        {
            return new PlainView(Limits.CutText(scalar.Text));
        }

        return value switch
        {
            Exception exception => OfException(exception),
            ReadOnlyMemory<char> text => new PlainView(Limits.CutText(text.ToString())),
            ITuple tuple => new PlainView(Summary.Of(tuple)),
            _ when JsonText.TryFormat(value!, indented: true) is { } json => new JsonView(Limits.CutText(json)),
            _ when LeafText.TryFormat(value!, item => Summary.Of(item, quoted: true)) is { } leaf => new PlainView(leaf),
            _ when Grid.Of(value!) is { } grid => OfGrid(grid),
            IEnumerable and not ExpandoObject => OfSequence(value),
            _ when Sequence.IsMemory(value!) => OfSequence(value!),
            _ when value is IHtmlContent html => new PlainView(Limits.CutText(MarkupText.Of(html))),
            _ when Parts.Tell(value) => OfObject(value!),
            _ => new PlainView(Limits.CutText(Summary.OwnText(value!))),
        };
    }

    private static ExceptionView OfException(Exception exception)
    {
        var lines = new List<string>();
        Add(exception, "");
        return new(Limits.CutText(string.Join('\n', lines)), exception.StackTrace ?? "");

        void Add(Exception cause, string indent)
        {
            lines.Add($"{indent}{TypeName.Of(cause.GetType())}: {cause.Message}");
            IEnumerable<Exception> causes = cause is AggregateException all ? all.InnerExceptions
                : cause.InnerException is { } inner ? [inner]
                : [];
            foreach (var next in causes.TakeWhile(_ => lines.Count < Limits.Items))
            {
                Add(next, indent + "  ");
            }
        }
    }

    private View OfSequence(object value)
    {
        var (items, more) = Sequence.Read(value, Limits.Items);
        if (items.Count == 0)
        {
            return new PlainView(more is null ? "(empty)" : more.TrimStart('…', ' '));
        }

        if (items.Any(IsRow) && items.All(item => item is null || IsRow(item)))
        {
            return OfRows(items, value, more);
        }

        return items.Any(item => item is not null && CustomFor(item).Html)
            ? new TableView(["value"], [.. items.Select(item => (IReadOnlyList<TableCell>)[CellOf(item, value)])], more)
            : new ListView([.. items.Select(item => item is not null && CustomFor(item).Plain
                ? CellOf(item, value).Text
                : Summary.Of(item, quoted: true, owner: value))], more);
    }

    private bool IsRow(object? item) => Rows.Is(item) && !CustomFor(item!).Any;

    private View OfGrid(Grid grid)
    {
        if (grid.Columns.Count == 0)
        {
            return new PlainView("(empty)");
        }

        var shown = grid.Rows.Take(Limits.Items).ToList();
        var cells = shown.Select(row => (IReadOnlyList<TableCell>)
            [.. row.Take(Limits.Members).Select(value => CellOf(value is DBNull ? null : value, owner: null))]);
        var left = grid.Count - shown.Count;
        return new TableView(
            [.. grid.Columns.Take(Limits.Members)], [.. cells],
            Join(left > 0 ? Sequence.Rest(left) : null, MoreColumns(grid.Columns.Count - Limits.Members)));
    }

    private TableView OfRows(IReadOnlyList<object?> items, object owner, string? more)
    {
        var rows = new List<List<(string Name, object? Value)>>();
        foreach (var item in items.TakeWhile(_ => _clock.Elapsed < Limits.Time))
        {
            rows.Add(item is null ? [] : [.. Rows.Of(item)]);
        }

        more = rows.Count < items.Count ? $"… and at least {items.Count - rows.Count} more, which took too long to read" : more;
        var columns = rows.SelectMany(row => row.Select(part => part.Name)).Distinct().ToList();
        var shown = columns.Take(Limits.Members).ToList();
        var cells = rows.Select((row, i) => items[i] is null
            ? [CellOf(null, owner), .. Enumerable.Repeat(TableCell.Empty, shown.Count - 1)]
            : (IReadOnlyList<TableCell>)[.. shown.Select(column => row.FindIndex(part => part.Name == column) is >= 0 and var at
                ? CellOf(row[at].Value, items[i])
                : TableCell.Empty)]);
        return new(shown, [.. cells], Join(more, MoreColumns(columns.Count - shown.Count)));
    }

    private ObjectView OfObject(object value)
    {
        var parts = Parts.Of(value).ToList();
        var shown = parts.Take(Limits.Members).Select(part => (part.Name, CellOf(part.Value, value))).ToList();
        var title = TypeName.IsAnonymous(value.GetType()) ? "" : TypeName.Of(value.GetType());
        var left = parts.Count - shown.Count;
        return new(title, shown, left > 0 ? $"… and {left} more members" : null);
    }

    private TableCell CellOf(object? value, object? owner)
    {
        if (value is not null && CustomFor(value) is { Any: true } custom)
        {
            return new(
                custom.Plain
                    ? Summary.Of(SharedFormatters.FormatRegistered(value, MimeType.Plain))
                    : Summary.Of(value, owner: owner),
                ScalarText.TryFormat(value) is { IsNumber: true } ? TableCellKind.Number : TableCellKind.Text,
                custom.Html ? SharedFormatters.FormatRegistered(value, MimeType.Html) : null);
        }

        var kind = value is null or Parts.Thrown ? TableCellKind.Remark
            : ScalarText.TryFormat(value) is { IsNumber: true } ? TableCellKind.Number
            : TableCellKind.Text;
        return new(Summary.Of(value, owner: owner), kind);
    }

    private CustomFormatters CustomFor(object value)
    {
        var type = value.GetType();
        return _custom.TryGetValue(type, out var known) ? known : _custom[type] = CustomFormatters.For(type);
    }

    private static string? MoreColumns(int count) => count > 0 ? $"… and {count} more columns" : null;

    private static string? Join(string? first, string? second) =>
        first is null ? second : second is null ? first : $"{first}, {second}";
}
