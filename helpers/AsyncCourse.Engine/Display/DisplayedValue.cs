using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Formatting;
using AsyncCourse.Engine.Outputs;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Engine;

/// <summary>
/// A displayed value that can be replaced with another, for progress or live charts. It derives from .NET Interactive's class,
/// for cells that name that type.
/// </summary>
public sealed class DisplayedValue : Microsoft.DotNet.Interactive.Formatting.DisplayedValue
{
    private readonly CellTranscript _transcript;
    private readonly string[] _requestedMimeTypes;

    internal DisplayedValue(CellTranscript transcript, object? value, MimeBundle data, string[] requestedMimeTypes)
        : base(value, [.. data.Content.Select(part => new FormattedValue(part.Key, part.Value))])
    {
        _transcript = transcript;
        _requestedMimeTypes = requestedMimeTypes;
        MimeTypes = [.. data.Content.Keys];
    }

    /// <summary>The formats that the value is shown in.</summary>
    public IReadOnlyCollection<string> MimeTypes { get; }

    /// <summary>
    /// Shows another value in the same place, wherever it is displayed. Can be called from any thread, also after the cell has
    /// ended.
    /// </summary>
    /// <param name="updatedValue">The new value.</param>
    public new void Update(object? updatedValue)
    {
        if (CellFlow.Current is { IsMuted: true })
        {
            return;
        }

        _transcript.Show(new UpdateOutput(ValueFormatter.Format(updatedValue, _requestedMimeTypes), DisplayId));
    }
}
