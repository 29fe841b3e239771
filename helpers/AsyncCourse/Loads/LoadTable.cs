using System.Globalization;
using AsyncCourse.Formatting;
using AsyncCourse.Loads;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>Several ways to send the same requests, a row for each.</summary>
/// <param name="Reports">The rows, from top to bottom.</param>
[TypeFormatterSource(typeof(LoadFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record LoadTable(IReadOnlyList<LoadReport> Reports)
{
    internal static readonly string[] Head =
        ["way", "time", "answered", "refused", "answered/s", "p50", "p99", "peak in flight", "allocated"];

    internal IEnumerable<string[]> Rows => Reports.Select(Row);

    /// <summary>Puts reports into a table.</summary>
    /// <param name="reports">The rows, from top to bottom.</param>
    public static LoadTable Of(params IEnumerable<LoadReport> reports) => new([.. reports]);

    /// <summary>The table in columns of text.</summary>
    public override string ToString() => TextTable.Write([Head, .. Rows]);

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
}
