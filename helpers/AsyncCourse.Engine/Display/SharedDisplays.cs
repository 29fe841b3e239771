using System.Collections.Concurrent;
using System.Reflection;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Formatting;
using AsyncCourse.Engine.Formatting.Views;
using AsyncCourse.Engine.Outputs;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;
using Shared = Microsoft.DotNet.Interactive.Formatting.DisplayedValue;

namespace AsyncCourse.Engine;

/// <summary>
/// Shows what is displayed through the shared formatting library: by <c>DisplayAs</c>, <c>DisplayTable</c>, and by libraries that
/// know only that library and not the engine. Without this class, such values would be written to the console.
/// </summary>
internal static class SharedDisplays
{
    [ThreadStatic]
    private static string? _shown;

    private static readonly ConcurrentDictionary<string, bool> OnShow = new();
    private static int _isSubscribed;

    /// <summary>Subscribes to the library's displayed values, once for the process.</summary>
    public static void EnsureShown()
    {
        if (Interlocked.Exchange(ref _isSubscribed, 1) == 0)
        {
            Formatter.SubscribeToDisplayedValues(Show);
        }
    }

    /// <summary>
    /// Whether this class has just shown this display. Other subscribers are called after this class, on the same thread.
    /// </summary>
    /// <param name="displayId">The display's ID.</param>
    public static bool HasJustShown(string? displayId) => displayId is not null && displayId == _shown;

    /// <summary>Records a display that was shown by other code, so that its updates are recognized.</summary>
    /// <param name="displayId">The display's ID; null if it can't be updated.</param>
    public static void Note(string? displayId)
    {
        if (displayId is not null)
        {
            OnShow.TryAdd(displayId, true);
        }
    }

    /// <summary>
    /// Hides displays from other subscribers while they can't tell which cell a display belongs to. They would write it to the
    /// console a second time.
    /// </summary>
    /// <param name="othersMayHear">Returns true if they can tell where the current display belongs.</param>
    public static void Guard(Func<bool> othersMayHear)
    {
        // The library has no way to unsubscribe another subscriber.
        var listeners = typeof(Formatter).GetField("OnFormatterEvent", BindingFlags.NonPublic | BindingFlags.Static);
        if (listeners?.GetValue(null) is not Action<Shared> all)
        {
            return;
        }

        Action<Shared>[] others = [.. all.GetInvocationList().Cast<Action<Shared>>().Where(listener => listener != Show)];
        listeners.SetValue(null, (Action<Shared>)(displayed =>
        {
            Show(displayed);
            if (!othersMayHear())
            {
                return;
            }

            foreach (var other in others)
            {
                other(displayed);
            }
        }));
    }

    /// <summary>Formats a value into the shared library's type.</summary>
    /// <param name="value">The value to format.</param>
    public static IReadOnlyList<FormattedValue> Format(object? value) =>
        [.. ValueFormatter.Format(value).Content.Select(part => new FormattedValue(part.Key, part.Value))];

    /// <summary>Converts what the shared library formatted. If it has HTML without plain text, a plain text is added.</summary>
    /// <param name="values">The value in each of its formats.</param>
    public static MimeBundle Bundle(IReadOnlyCollection<FormattedValue> values)
    {
        var content = values.DistinctBy(part => part.MimeType).ToDictionary(part => part.MimeType, part => part.Value);
        if (content.TryGetValue(HtmlFormatter.MimeType, out var html))
        {
            content.TryAdd(PlainTextFormatter.MimeType, MarkupText.Of(new HtmlString(html)));
        }

        return new(content);
    }

    private static void Show(Shared displayed)
    {
        _shown = displayed.DisplayId;

        // If a cell uses the library's type, it calls the library's own Update, which has changed the value and then calls this
        // method.
        if (displayed is DisplayedValue ours)
        {
            ours.Update(ours.Value);
        }
        else if (CellFlow.CurrentOrLatest is not { } flow)
        {
            Formatter.WriteToConsole(displayed);
        }
        else if (CellFlow.Current is not { IsMuted: true })
        {
            Show(displayed, flow);
        }
    }

    private static void Show(Shared displayed, CellFlow flow)
    {
        var data = Bundle(displayed.FormattedValues);
        var isNew = OnShow.TryAdd(displayed.DisplayId, true);
        flow.Transcript.Show(displayed.IsUpdated && !isNew
            ? new UpdateOutput(data, displayed.DisplayId)
            : new DisplayOutput(data, displayed.DisplayId));
    }
}
