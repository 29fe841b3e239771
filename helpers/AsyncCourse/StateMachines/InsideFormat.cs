using System.Net;
using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.StateMachines;

/// <summary>How flow charts and state machines are shown.</summary>
internal sealed class InsideFormat : ITypeFormatterSource
{
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<AsyncFlow>(MimeType.Html, Html),
        new TextFormatter<AsyncFlow>(MimeType.Plain, InsideText.Of),
        new TextFormatter<LoweredMethod>(MimeType.Html, Html),
        new TextFormatter<LoweredMethod>(MimeType.Plain, method => method.Shown),
    ];

    private static string Html(AsyncFlow flow) =>
        $"<figure style=\"margin:.5em 0 1em\"><figcaption><strong>The states of {WebUtility.HtmlEncode(flow.Method)}</strong>"
        + "<div style=\"opacity:.75\">Solid lines: what can come next. Dashed: where an exception leads.</div></figcaption>"
        + $"{FlowDrawing.Html(flow)}</figure>";

    private static string Html(LoweredMethod method) =>
        "<figure style=\"margin:.5em 0 1em\">"
        + $"<figcaption><strong>What the compiler made of {WebUtility.HtmlEncode(method.Method)}</strong></figcaption>"
        + "<pre style=\"overflow:auto;max-height:48em;border-left:4px solid #7f7f7f;padding-left:.8em\">"
        + $"{WebUtility.HtmlEncode(method.Shown)}</pre></figure>";
}
