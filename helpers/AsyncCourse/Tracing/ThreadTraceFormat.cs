using System.Net;
using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Tracing;

/// <summary>How a trace is shown: a path across the threads, and a table.</summary>
internal sealed class ThreadTraceFormat : ITypeFormatterSource
{
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<ThreadTrace>(MimeType.Html, Html),
        new TextFormatter<ThreadTrace>(MimeType.Plain, trace => TextTable.Write(Rows(trace))),
    ];

    private static List<string[]> Rows(ThreadTrace trace)
    {
        var steps = trace.Steps;
        var hasFlows = steps.Any(step => step.Flow.Length > 0);
        string[] Row(string number, string flow, params string[] rest) => hasFlows ? [number, flow, .. rest] : [number, .. rest];
        return
        [
            Row("#", "flow", "place", "thread", "context", "scheduler", "time"),
            .. steps.Select(step => Row(
                Shown.Text(step.Number), step.Flow, step.What, step.ThreadName, step.Context ?? "none",
                step.Scheduler ?? "default", step.At.ToText())),
        ];
    }

    private static string Html(ThreadTrace trace)
    {
        var rows = Rows(trace).Index().Select(row => "<tr>" + string.Concat(row.Item.Select(text =>
            row.Index == 0 ? Cell("th", text) : Cell("td", text))) + "</tr>");
        return "<figure style=\"margin:.5em 0 1em\"><figcaption><strong>Who ran which part</strong></figcaption>"
            + $"{ThreadTraceDrawing.Html(trace)}<table>{string.Concat(rows)}</table></figure>";
    }

    private static string Cell(string element, string text) =>
        $"<{element} style=\"text-align:left;padding:.1em 1em .1em 0\">{WebUtility.HtmlEncode(text)}</{element}>";
}
