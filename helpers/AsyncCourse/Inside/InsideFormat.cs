using System.Net;

namespace AsyncCourse;

/// <summary>How flow charts and state machines are shown.</summary>
internal static class InsideFormat
{
    public static void Register()
    {
        Formats.Register<AsyncFlow>("text/html", Html);
        Formats.Register<AsyncFlow>("text/plain", InsideText.Of);
        Formats.Prefer<AsyncFlow>("text/html", "text/plain");

        Formats.Register<LoweredMethod>("text/html", Html);
        Formats.Register<LoweredMethod>("text/plain", method => method.Shown);
        Formats.Prefer<LoweredMethod>("text/html", "text/plain");
    }

    private static string Html(AsyncFlow flow) =>
        $"<figure style=\"margin:.5em 0 1em\"><figcaption><strong>The states of {Encode(flow.Method)}</strong>"
        + "<div style=\"opacity:.75\">Solid lines: what can come next. Dashed: where an exception leads.</div></figcaption>"
        + $"{FlowDrawing.Html(flow)}</figure>";

    private static string Html(LoweredMethod method) =>
        "<figure style=\"margin:.5em 0 1em\">"
        + $"<figcaption><strong>What the compiler made of {Encode(method.Method)}</strong></figcaption>"
        + "<pre style=\"overflow:auto;max-height:48em;border-left:4px solid #7f7f7f;padding-left:.8em\">"
        + $"{Encode(method.Shown)}</pre></figure>";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
