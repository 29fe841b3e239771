using System.Net;
using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Deadlocks;

/// <summary>How an outcome is shown: a sentence, and the drawing if it was a deadlock.</summary>
internal sealed class LoopOutcomeFormat : ITypeFormatterSource
{
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new TextFormatter<LoopOutcome>(MimeType.Html, Html),
        new TextFormatter<LoopOutcome>(MimeType.Plain, outcome => outcome.ToString()),
    ];

    public static string Sentence(LoopOutcome outcome) => outcome switch
    {
        { IsDeadlock: true } => $"After {outcome.Elapsed.ToText()} the program stood still, and the watchdog ended it.",
        { Ended: false } => $"After {outcome.Elapsed.ToText()} the program had not ended, and the watchdog interrupted it.",
        { Problem: { } problem } =>
            $"The program threw after {outcome.Elapsed.ToText()}: {problem.GetType().Name}: {problem.Message}",
        _ => $"The program came to its end after {outcome.Elapsed.ToText()}.",
    };

    private static string Html(LoopOutcome outcome)
    {
        var tone = outcome is { Ended: true, Problem: null } ? NoticeTone.Good : NoticeTone.Bad;
        var sentence = Notice.Html(tone, tone == NoticeTone.Good ? "✓" : "!", WebUtility.HtmlEncode(Sentence(outcome)));
        return outcome.Graph is { } graph ? $"<div>{sentence}{WaitForDrawing.Html(graph)}</div>" : sentence;
    }
}
