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
/// know that library and not the engine. Without it, such values would be lines on the console.
/// </summary>
internal static class SharedDisplays
{
    [ThreadStatic]
    private static string? _shown;

    private static readonly ConcurrentDictionary<string, bool> OnShow = new();
    private static int _isSubscribed;

    /// <summary>Listens from now on.</summary>
    public static void EnsureShown()
    {
        if (Interlocked.Exchange(ref _isSubscribed, 1) == 0)
        {
            Formatter.SubscribeToDisplayedValues(Show);
        }
    }

    /// <summary>
    /// Whether this display is on show: others that listen too are told of it after this class, on the same thread.
    /// </summary>
    /// <param name="displayId">Its id.</param>
    public static bool HasJustShown(string? displayId) => displayId is not null && displayId == _shown;

    /// <summary>Remembers a display that somebody else has shown, so that its updates are known as such.</summary>
    /// <param name="displayId">Its id; null if it can't be updated.</param>
    public static void Note(string? displayId)
    {
        if (displayId is not null)
        {
            OnShow.TryAdd(displayId, true);
        }
    }

    /// <summary>
    /// Keeps other listeners from hearing displays that they can't place: they would write these to the console a second time.
    /// </summary>
    /// <param name="othersMayHear">Whether they can place what is displayed now.</param>
    public static void Guard(Func<bool> othersMayHear)
    {
        // The library lets nobody but the listener itself unsubscribe.
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

    /// <summary>A value as the shared library passes it on.</summary>
    /// <param name="value">The value.</param>
    public static IReadOnlyList<FormattedValue> Format(object? value) =>
        [.. ValueFormatter.Format(value).Content.Select(part => new FormattedValue(part.Key, part.Value))];

    /// <summary>What the shared library has formatted; HTML gets a plain twin.</summary>
    /// <param name="values">The formats.</param>
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

        // A cell that has named the type calls the library's own Update, which has changed the value and ends up here.
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
        flow.Transcript.Show(displayed.IsUpdated && !isNew ? new UpdateOutput(data, displayed.DisplayId) : new DisplayOutput(data, displayed.DisplayId));
    }
}
