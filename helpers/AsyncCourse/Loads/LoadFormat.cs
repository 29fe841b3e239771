using System.Net;
using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Loads;

/// <summary>How measured ways of sending requests are shown: as a table, also where it is one row.</summary>
internal sealed class LoadFormat : ITypeFormatterSource
{
    private const string Box = "padding:.15em .5em;white-space:nowrap";

    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<LoadTable>(MimeType.Html, Html),
        new TextFormatter<LoadTable>(MimeType.Plain, table => table.ToString()),
        new TextFormatter<LoadReport>(MimeType.Html, report => Html(LoadTable.Of(report))),
        new TextFormatter<LoadReport>(MimeType.Plain, report => report.ToString()),
    ];

    private static string Html(LoadTable table)
    {
        var head = LoadTable.Head.Select(cell => $"<th scope=\"col\" style=\"text-align:right;{Box}\">{cell}</th>");
        var rows = table.Rows.Select(row => $"<tr>{string.Concat(row.Select(Cell))}</tr>");
        return $"<table style=\"font-size:.85em\"><thead><tr>{string.Concat(head)}</tr></thead>"
            + $"<tbody>{string.Concat(rows)}</tbody></table>";
    }

    private static string Cell(string text, int column)
    {
        var encoded = WebUtility.HtmlEncode(text);
        return column == 0
            ? $"<th scope=\"row\" style=\"text-align:left;{Box}\">{encoded}</th>"
            : $"<td style=\"text-align:right;font-variant-numeric:tabular-nums;{Box}\">{encoded}</td>";
    }
}
