using System.Globalization;
using System.Text.Encodings.Web;

namespace AsyncCourse;

/// <summary>Several ways to send the same requests, a row for each.</summary>
/// <param name="Reports">The rows, from top to bottom.</param>
public sealed record LoadTable(IReadOnlyList<LoadReport> Reports)
{
    private const string Box = "padding:.15em .5em;white-space:nowrap";

    private static readonly string[] Head =
        ["way", "time", "answered", "refused", "answered/s", "p50", "p99", "peak in flight", "allocated"];

    /// <summary>Puts reports into a table.</summary>
    /// <param name="reports">The rows, from top to bottom.</param>
    public static LoadTable Of(params IEnumerable<LoadReport> reports) => new([.. reports]);

    /// <summary>The table in columns of text.</summary>
    public override string ToString() => TextTable.Write([Head, .. Reports.Select(Row)]);

    internal static void Register()
    {
        Formats.Register<LoadTable>("text/html", table => table.Html());
        Formats.Register<LoadTable>("text/plain", table => table.ToString());
        Formats.Prefer<LoadTable>("text/html", "text/plain");
        Formats.Register<LoadReport>("text/html", report => Of(report).Html());
        Formats.Register<LoadReport>("text/plain", report => report.ToString());
        Formats.Prefer<LoadReport>("text/html", "text/plain");
    }

    private static string[] Row(LoadReport report) =>
    [
        report.Name,
        report.Elapsed.ToText(),
        Number(report.Answered),
        Number(report.Refused),
        Number(report.PerSecond),
        report.Latencies.P50.ToText(),
        report.Latencies.P99.ToText(),
        Number(report.PeakInFlight),
        Number(report.Allocated / 1e6) + " MB",
    ];

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private string Html()
    {
        var head = Head.Select(cell => $"<th scope=\"col\" style=\"text-align:right;{Box}\">{cell}</th>");
        var rows = Reports.Select(Row).Select(row => $"<tr>{string.Concat(row.Select(Cell))}</tr>");
        return $"<table style=\"font-size:.85em\"><thead><tr>{string.Concat(head)}</tr></thead>"
            + $"<tbody>{string.Concat(rows)}</tbody></table>";
    }

    private static string Cell(string text, int column)
    {
        var encoded = HtmlEncoder.Default.Encode(text);
        return column == 0
            ? $"<th scope=\"row\" style=\"text-align:left;{Box}\">{encoded}</th>"
            : $"<td style=\"text-align:right;font-variant-numeric:tabular-nums;{Box}\">{encoded}</td>";
    }
}
