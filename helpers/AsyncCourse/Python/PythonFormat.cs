using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AsyncCourse;

/// <summary>How a Python run is shown: the console's text, then which Python ran it and when.</summary>
internal static class PythonFormat
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static void Register()
    {
        Formats.Register<PythonRun>("text/html", Html);
        Formats.Register<PythonRun>("text/plain", Text);
        Formats.Prefer<PythonRun>("text/html", "text/plain");
    }

    public static string Text(PythonRun run) => string.Join('\n', ((string?[])
        [run.Text.TrimEnd('\n'), run.Errors.TrimEnd('\n'), run.Problem, run.Provenance])
        .Where(part => !string.IsNullOrEmpty(part)));

    private static string Html(PythonRun run)
    {
        var text = Console(run.Text, "");
        var errors = Console(run.Errors, ";border-left:4px solid #d55e00;padding-left:.7em");
        var problem = run.Problem is null ? "" : Notice.Html(NoticeTone.Bad, "!", Encoder.Encode(run.Problem));
        var provenance = run.Provenance.Length == 0
            ? ""
            : $"<div style=\"opacity:.75;font-size:.85em\">{Encoder.Encode(run.Provenance)}</div>";
        return $"<div>{text}{errors}{problem}{provenance}</div>";
    }

    private static string Console(string text, string style) => text.Length == 0
        ? ""
        : $"<pre style=\"margin:.2em 0;overflow-x:auto{style}\">{Encoder.Encode(text.TrimEnd('\n'))}</pre>";
}
