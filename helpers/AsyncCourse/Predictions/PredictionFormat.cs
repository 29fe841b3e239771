using System.Text.Encodings.Web;

namespace AsyncCourse;

/// <summary>How scores are shown.</summary>
internal static class PredictionFormat
{
    public static void Register()
    {
        Formats.Register<PredictionScore>("text/html", score =>
            Notice.Html(NoticeTone.Plain, score.Right ? "✓" : "≠", HtmlEncoder.Default.Encode(Text(score))));
        Formats.Register<PredictionScore>("text/plain", Text);
        Formats.Prefer<PredictionScore>("text/html", "text/plain");
    }

    private static string Text(PredictionScore score) =>
        $"You said {score.Guess}. It was {score.Actual}{(score.Right ? ": well seen." : ".")}"
            + (score.Why is null ? "" : " " + score.Why);
}
