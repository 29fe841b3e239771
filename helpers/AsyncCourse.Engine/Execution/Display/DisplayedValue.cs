using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Execution.Consoles;
using AsyncCourse.Engine.Execution.Interruption;
using AsyncCourse.Engine.Formatting;

namespace AsyncCourse.Engine;

/// <summary>A value on show, which can be replaced by another: progress, live charts.</summary>
public sealed class DisplayedValue
{
    private readonly CellTranscript _transcript;
    private readonly string[] _requestedMimeTypes;

    internal DisplayedValue(
        CellTranscript transcript, string displayId, string[] requestedMimeTypes, IReadOnlyCollection<string> mimeTypes)
    {
        _transcript = transcript;
        _requestedMimeTypes = requestedMimeTypes;
        DisplayId = displayId;
        MimeTypes = mimeTypes;
    }

    /// <summary>What names the output in the notebook.</summary>
    public string DisplayId { get; }

    /// <summary>The formats that the value is shown in.</summary>
    public IReadOnlyCollection<string> MimeTypes { get; }

    /// <summary>
    /// Shows another value in the same place, wherever that is shown; from any thread, also after the cell has ended.
    /// </summary>
    /// <param name="updatedValue">The new value.</param>
    public void Update(object? updatedValue)
    {
        if (CellFlow.Current is { IsMuted: true }) return;
        _transcript.Show(new UpdateOutput(ValueFormatter.Format(updatedValue, _requestedMimeTypes), DisplayId));
    }
}
