namespace AsyncCourse.Engine.Cells;

/// <summary>Replaces the console's reader and asks the host of the cell that reads.</summary>
internal sealed class RoutedReader(TextReader original) : TextReader
{
    private string _rest = "";

    /// <summary>The error that a cell gets if its host can't ask anybody for input.</summary>
    public const string NoInput =
        "This host takes no input, so there is nobody to ask. Put the value into a variable instead of reading it.";

    /// <inheritdoc />
    public override string? ReadLine()
    {
        if (_rest.Length > 0)
        {
            var line = _rest.TrimEnd('\n');
            _rest = "";
            return line;
        }

        return Ask();
    }

    /// <inheritdoc />
    public override int Read()
    {
        var next = Peek();
        if (next >= 0)
        {
            _rest = _rest[1..];
        }

        return next;
    }

    /// <inheritdoc />
    public override int Peek()
    {
        if (_rest.Length == 0 && Ask() is { } line)
        {
            _rest = line + "\n";
        }

        return _rest.Length == 0 ? -1 : _rest[0];
    }

    private string? Ask()
    {
        if (CellTranscript.IsDelivering || CellFlow.CurrentOrLatest is not { } flow)
        {
            return original.ReadLine();
        }

        flow.Transcript.Flush();
        return flow.Input is { } input
            ? input.ReadLineAsync("", isPassword: false, flow.Interruption).AsTask().GetAwaiter().GetResult()
            : throw new InvalidOperationException(NoInput);
    }
}
