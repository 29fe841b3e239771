using System.Net;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Execution;

/// <summary>Formats the outputs of directives for all hosts.</summary>
internal static class DirectiveOutput
{
    /// <summary>HTML, with a plain text for hosts that don't show HTML.</summary>
    public static MimeBundle Html(string html, string plain) =>
        new(new Dictionary<string, string> { [MimeType.Html] = html, [MimeType.Plain] = plain });

    /// <summary>A sentence that wraps if the page is too narrow.</summary>
    public static MimeBundle Sentence(string text) => Html($"<p>{WebUtility.HtmlEncode(text)}</p>", text);

    /// <summary>Markdown, which also serves as plain text.</summary>
    public static MimeBundle Markdown(string markdown) =>
        new(new Dictionary<string, string> { [MimeType.Markdown] = markdown, [MimeType.Plain] = markdown });

    /// <summary>A table.</summary>
    /// <param name="head">The column headings.</param>
    /// <param name="rows">The rows, each with one text for each column.</param>
    /// <param name="caption">The text above the table; empty for none.</param>
    public static MimeBundle Table(string[] head, IReadOnlyList<string[]> rows, string caption = "")
    {
        int[] widths = [.. head.Index().Select(column => rows.Append(head).Max(row => row[column.Index].Length))];
        var lines = rows.Prepend(head)
            .Select(row => string.Join("  ", row.Index().Select(cell => cell.Item.PadRight(widths[cell.Index]))).TrimEnd());
        var text = string.Join('\n', caption.Length > 0 ? lines.Prepend("").Prepend(caption) : lines);
        var title = caption.Length > 0 ? $"<caption>{WebUtility.HtmlEncode(caption)}</caption>" : "";
        var body = string.Concat(rows.Select(row => Row(row, "td")));
        return Html($"<table>{title}<thead>{Row(head, "th")}</thead><tbody>{body}</tbody></table>", text);
    }

    private static string Row(string[] cells, string tag) =>
        $"<tr>{string.Concat(cells.Select(
            cell => $"<{tag} style=\"text-align:left\">{WebUtility.HtmlEncode(cell)}</{tag}>"))}</tr>";
}
