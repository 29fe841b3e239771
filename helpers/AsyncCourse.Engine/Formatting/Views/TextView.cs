using System.Text;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>Writes views as plain text.</summary>
internal static class TextView
{
    private const int LineLength = 100;
    private const int CellWidth = 60;

    /// <summary>Writes a view, without a line break at its end.</summary>
    public static string Render(View view) => view switch
    {
        PlainView plain => plain.Text,
        JsonView json => json.Json,
        ListView list => List(list),
        TableView table => Table(table.Columns, table.Rows, table.More),
        ObjectView whole => Object(whole),
        ExceptionView exception => $"{exception.Message}\n{exception.Stack}".TrimEnd(),
        _ => throw new ArgumentOutOfRangeException(nameof(view), view, "There is no text for this view."),
    };

    private static string List(ListView list)
    {
        IReadOnlyList<string> items = list.More is null ? list.Items : [.. list.Items, list.More];
        if (items.Sum(item => item.Length + 2) <= LineLength)
        {
            return $"[{string.Join(", ", items)}]";
        }

        var text = new StringBuilder("[");
        var line = LineLength;
        for (var i = 0; i < items.Count; i++)
        {
            var item = i < items.Count - 1 ? items[i] + "," : items[i];
            if (line + item.Length + 1 > LineLength)
            {
                text.Append("\n  ");
                line = 2;
            }
            else
            {
                text.Append(' ');
            }

            text.Append(item);
            line += item.Length + 1;
        }

        return text.Append("\n]").ToString();
    }

    private static string Object(ObjectView view)
    {
        var width = view.Members.Max(member => member.Name.Length);
        var lines = view.Members.Select(member => $"{member.Name.PadRight(width)}  {member.Value.Text}");
        return string.Join('\n', [.. view.Title.Length > 0 ? [view.Title] : Array.Empty<string>(), .. lines, .. More(view.More)]);
    }

    private static string Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<TableCell>> rows, string? more)
    {
        var widths = columns
            .Select((column, i) => rows.Select(row => row[i].Text.Length).Append(column.Length).Max())
            .Select(width => Math.Min(width, CellWidth))
            .ToList();
        var isNumber = TableColumns.AreNumbers(columns.Count, rows);
        return string.Join('\n',
        [
            Line(columns),
            Line(widths.Select(width => new string('-', width))),
            .. rows.Select(row => Line(row.Select(cell => cell.Text))),
            .. More(more),
        ]);

        string Line(IEnumerable<string> cells) => string.Join("  ", cells.Select((cell, i) =>
        {
            var text = cell.Length > widths[i] ? cell[..(widths[i] - 1)] + "…" : cell;
            return isNumber[i] ? text.PadLeft(widths[i]) : text.PadRight(widths[i]);
        })).TrimEnd();
    }

    private static string[] More(string? more) => more is null ? [] : [more];
}
