using System.Net;
using AsyncCourse.Charting;
using AsyncCourse.Formatting;
using AsyncCourse.Hosting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Predictions;

/// <summary>How scores are shown. A run without a learner praises and corrects nobody: the guess is the lesson's own.</summary>
internal sealed class PredictionFormat : ITypeFormatterSource
{
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<PredictionScore>(MimeType.Html, score => Html(score.Right, Text(score))),
        new TextFormatter<PredictionScore>(MimeType.Plain, Text),
        new TextFormatter<TimelineScore>(MimeType.Html, score => Html(score.Right, Text(score)) + ChartHtml.Of(score.Chart)),
        new TextFormatter<TimelineScore>(MimeType.Plain, score => $"{Text(score)}\n\n{ChartText.Full(score.Chart)}"),
    ];

    private static string Html(bool right, string text) =>
        Notice.Html(NoticeTone.Plain, Headless.IsOn ? "•" : right ? "✓" : "≠", WebUtility.HtmlEncode(text));

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
