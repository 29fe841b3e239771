using System.Text.Encodings.Web;

namespace AsyncCourse;

/// <summary>How scores are shown. A run without a learner praises and corrects nobody: the guess is the lesson's own.</summary>
internal static class PredictionFormat
{
    public static void Register()
    {
        Formats.Register<PredictionScore>("text/html", score => Html(score.Right, Text(score)));
        Formats.Register<PredictionScore>("text/plain", Text);
        Formats.Prefer<PredictionScore>("text/html", "text/plain");
        Formats.Register<TimelineScore>("text/html", score => Html(score.Right, Text(score)) + ChartHtml.Of(score.Chart));
        Formats.Register<TimelineScore>("text/plain", score => $"{Text(score)}\n\n{ChartText.Full(score.Chart)}");
        Formats.Prefer<TimelineScore>("text/html", "text/plain");
    }

    private static string Html(bool right, string text) =>
        Notice.Html(NoticeTone.Plain, Headless.IsOn ? "•" : right ? "✓" : "≠", HtmlEncoder.Default.Encode(text));

    private static string Text(PredictionScore score) => (Headless.IsOn, score.Right) switch
    {
        (true, _) => $"The lesson's own guess is {score.Guess}. It was {score.Actual}.",
        (_, true) => $"You said {score.Guess}. It was {score.Actual}: well seen.",
        _ => $"You said {score.Guess}. It was {score.Actual}.",
    } + Because(score.Why);

    private static string Text(TimelineScore score)
    {
        var guess = Headless.IsOn ? "the lesson's own guess has" : "you put";
        var end = Headless.IsOn ? "." : ": well seen.";
        return score switch
        {
            { Right: true, Bars: 1 } => $"The bar is where {guess} it{end}",
            { Right: true } => $"All {score.Bars} bars are where {guess} them{end}",
            _ => $"{score.Off.Count} of {score.Bars} bars {(score.Off.Count == 1 ? "is" : "are")} not where {guess} "
                + $"{(score.Off.Count == 1 ? "it" : "them")}: {string.Join("; ", score.Off)}.",
        } + Because(score.Why);
    }

    private static string Because(string? why) => why is null ? "" : " " + why;
}
