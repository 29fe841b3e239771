using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Execution.Interruption;
using AsyncCourse.Engine.Formatting.Views;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;
using Shared = Microsoft.DotNet.Interactive.Formatting.DisplayedValue;

namespace AsyncCourse.Engine;

/// <summary>
/// Shows what is displayed through the shared formatting library: by <c>DisplayAs</c>, <c>DisplayTable</c>, and by libraries that
/// know that library and not the engine. Without it, such values would be lines on the console.
/// </summary>
internal static class SharedDisplays
{
    private static int s_isSubscribed;

    /// <summary>Listens from now on.</summary>
    public static void EnsureShown()
    {
        if (Interlocked.Exchange(ref s_isSubscribed, 1) == 0) Formatter.SubscribeToDisplayedValues(Show);
    }

    private static void Show(Shared displayed)
    {
        // A cell that has named the type calls the library's own Update, which has changed the value and ends up here.
        if (displayed is DisplayedValue ours) ours.Update(ours.Value);
        else if (CellFlow.CurrentOrLatest is not { } flow) Formatter.WriteToConsole(displayed);
        else if (CellFlow.Current is not { IsMuted: true }) flow.Transcript.Show(new DisplayOutput(Read(displayed), displayed.DisplayId));
    }

    private static MimeBundle Read(Shared displayed)
    {
        var content = displayed.FormattedValues.DistinctBy(part => part.MimeType).ToDictionary(part => part.MimeType, part => part.Value);
        if (content.TryGetValue(HtmlFormatter.MimeType, out var html))
            content.TryAdd(PlainTextFormatter.MimeType, MarkupText.Of(new HtmlString(html)));
        return new(content);
    }
}
