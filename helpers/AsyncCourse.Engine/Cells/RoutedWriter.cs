using System.Text;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Cells;

/// <summary>Replaces one of the console's two writers and passes the text to the cell that wrote it.</summary>
internal sealed class RoutedWriter(StreamName name, TextWriter original) : TextWriter
{
    /// <inheritdoc />
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc />
    public override void Write(char value) => Route([value]);

    /// <inheritdoc />
    public override void Write(char[] buffer, int index, int count) => Route(buffer.AsSpan(index, count));

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<char> buffer) => Route(buffer);

    /// <inheritdoc />
    public override void Write(string? value) => Route(value);

    /// <inheritdoc />
    public override void WriteLine(string? value) => Route(value + NewLine);

    /// <inheritdoc />
    public override void Flush()
    {
        if (CellTranscript.IsDelivering)
        {
            original.Flush();
        }
    }

    private void Route(ReadOnlySpan<char> text)
    {
        var flow = CellTranscript.IsDelivering ? null : CellFlow.CurrentOrLatest;
        if (flow is null)
        {
            original.Write(text);
        }
        else if (!flow.IsMuted)
        {
            flow.Transcript.Write(name, text);
        }
    }
}
