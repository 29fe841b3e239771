using System.Net;
using System.Text;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>Writes views as HTML. Their colours come from the page, so they fit light and dark themes.</summary>
internal static class HtmlView
{
    private const string Style =
        "<style>.cell-value{border-collapse:collapse;color:inherit;font-variant-numeric:tabular-nums}" +
        ".cell-value tr{background:none}" +
        ".cell-value th,.cell-value td{padding:.2em .7em;text-align:left;vertical-align:top;color:inherit;" +
        "border:0;border-bottom:1px solid rgba(128,128,128,.35)}" +
        ".cell-value th{font-weight:600}" +
        ".cell-value .n{text-align:right}.cell-value .r{opacity:.65;font-style:italic}</style>";

    /// <summary>Writes a view as HTML.</summary>
    public static string Render(View view) => view switch
    {
        TableView table => Table(table),
        ObjectView whole => Object(whole),
        JsonView json => JsonHtml.Render(json.Json),
        ExceptionView { Stack.Length: > 0 } exception =>
            $"<details>{Summary(exception.Message)}{HtmlText.Block(Limits.CutText(exception.Stack))}</details>",
        _ => HtmlText.Block(TextView.Render(view)),
    };

    private static string Summary(string message) =>
        $"<summary style=\"white-space:pre-wrap\">{WebUtility.HtmlEncode(message)}</summary>";

    private static string Table(TableView table)
    {
        var isNumber = TableColumns.AreNumbers(table.Columns.Count, table.Rows);
        var html = new StringBuilder(Style).Append("<table class=\"cell-value\"><thead><tr>");
        for (var i = 0; i < table.Columns.Count; i++)
        {
            html.Append(isNumber[i] ? "<th class=\"n\">" : "<th>").Append(WebUtility.HtmlEncode(table.Columns[i]))
                .Append("</th>");
        }

        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
            {
                Append(html, cell);
            }

            html.Append("</tr>");
        }

        return End(html, table.More, table.Columns.Count);
    }

    private static string Object(ObjectView view)
    {
        var html = new StringBuilder(Style).Append("<table class=\"cell-value\">");
        if (view.Title.Length > 0)
        {
            html.Append("<thead><tr><th colspan=\"2\">").Append(WebUtility.HtmlEncode(view.Title))
                .Append("</th></tr></thead>");
        }

        html.Append("<tbody>");
        foreach (var (name, value) in view.Members)
        {
            html.Append("<tr><td>").Append(WebUtility.HtmlEncode(name)).Append("</td>");
            Append(html, value with { Kind = value.Kind == TableCellKind.Number ? TableCellKind.Text : value.Kind });
            html.Append("</tr>");
        }

        return End(html, view.More, 2);
    }

    private static void Append(StringBuilder html, TableCell cell) => html
        .Append(cell.Kind switch
        {
            TableCellKind.Number => "<td class=\"n\">",
            TableCellKind.Remark => "<td class=\"r\">",
            _ => "<td>",
        })
        .Append(cell.Html ?? WebUtility.HtmlEncode(cell.Text))
        .Append("</td>");

    private static string End(StringBuilder html, string? more, int columns) =>
        (more is null
            ? html
            : html.Append("<tr><td class=\"r\" colspan=\"").Append(columns).Append("\">").Append(WebUtility.HtmlEncode(more))
                .Append("</td></tr>"))
        .Append("</tbody></table>").ToString();
}
