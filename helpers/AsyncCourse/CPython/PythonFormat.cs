using System.Net;
using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.CPython;

/// <summary>How a Python run is shown: the console's text, then which Python ran it and when.</summary>
internal sealed class PythonFormat : ITypeFormatterSource
{
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<PythonRun>(MimeType.Html, Html),
        new TextFormatter<PythonRun>(MimeType.Plain, Text),
    ];

    public static string Text(PythonRun run) => string.Join('\n', ((string?[])
        [run.Text.TrimEnd('\n'), run.Errors.TrimEnd('\n'), run.Problem, run.Provenance])
        .Where(part => !string.IsNullOrEmpty(part)));

    private static string Html(PythonRun run)
    {
        var text = Console(run.Text, "");
        var errors = Console(run.Errors, ";border-left:4px solid #d55e00;padding-left:.7em");
        var problem = run.Problem is null ? "" : Notice.Html(NoticeTone.Bad, "!", WebUtility.HtmlEncode(run.Problem));
        var provenance = run.Provenance.Length == 0
            ? ""
            : $"<div style=\"opacity:.75;font-size:.85em\">{WebUtility.HtmlEncode(run.Provenance)}</div>";
        return $"<div>{text}{errors}{problem}{provenance}</div>";
    }

    private static string Console(string text, string style) => text.Length == 0
        ? ""
        : $"<pre style=\"margin:.2em 0;overflow-x:auto{style}\">{WebUtility.HtmlEncode(text.TrimEnd('\n'))}</pre>";
}
