using System.Globalization;
using System.Text;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Delivers what one cell shows to its sink, in order: console text in batches every few milliseconds, everything else at once.
/// </summary>
internal sealed class CellTranscript(IOutputSink sink, int limit, OutputPump pump)
{
    // The first chart carries a megabyte of script, so rich outputs get a budget of their own.
    private const int RichOutputFactor = 20;

    [ThreadStatic]
    private static bool _delivering;

    private readonly Lock _text = new();
    private readonly object _delivery = new();
    private readonly List<(StreamName Name, StringBuilder Text)> _pending = [];
    private long _shown;
    private long _cut;
    private long _richShown;
    private char _lastChar = '\n';
    private bool _cutReported;
    private bool _hasEnded;

    /// <summary>True while the calling thread is inside a sink. The sink's own console output must not go to a cell.</summary>
    public static bool IsDelivering => _delivering;

    /// <summary>The exception that the sink threw; null if it threw none. After a failure nothing more is delivered.</summary>
    public Exception? SinkFailure { get; private set; }

    /// <summary>Adds console text. It reaches the sink within about 20 ms.</summary>
    public void Write(StreamName name, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        lock (_text)
        {
            var room = (int)Math.Min(text.Length, limit - _shown);
            if (room > 0 && room < text.Length && char.IsHighSurrogate(text[room - 1]))
            {
                room--;
            }

            if (room > 0)
            {
                _shown += room;
                _lastChar = text[room - 1];
                Append(name, text[..room]);
            }

            Cut(text.Length - room);
        }
    }

    /// <summary>Shows an output, after all console text that was written before it.</summary>
    public void Show(CellOutput output)
    {
        lock (_delivery)
        {
            DeliverText();
            if (IsWithinBudget(output))
            {
                Deliver(output);
            }
        }
    }

    /// <summary>Delivers pending console text to the sink.</summary>
    public void Flush()
    {
        lock (_delivery)
        {
            DeliverText();
        }
    }

    /// <summary>
    /// Delivers pending text and reports how much was cut. Output that is written later still reaches the sink, and so does the
    /// note that it was cut.
    /// </summary>
    public void End()
    {
        string? note = null;
        lock (_text)
        {
            _hasEnded = true;
            if (_cut > 0 && !_cutReported)
            {
                note = Note(string.Create(CultureInfo.InvariantCulture, $"{_cut:#,0} more"));
            }
        }

        lock (_delivery)
        {
            DeliverText();
            if (note is not null)
            {
                Deliver(new StreamOutput(StreamName.Stdout, note));
            }
        }
    }

    private void Append(StreamName name, ReadOnlySpan<char> text)
    {
        var isFirst = _pending.Count == 0;
        if (isFirst || _pending[^1].Name != name)
        {
            _pending.Add((name, new StringBuilder()));
        }

        _pending[^1].Text.Append(text);
        if (isFirst)
        {
            pump.Schedule(this);
        }
    }

    // What is cut while the cell runs is reported at its end. After that, it must be reported at once.
    private void Cut(long length)
    {
        _cut += length;
        if (length > 0 && _hasEnded && !_cutReported)
        {
            Append(StreamName.Stdout, Note("More"));
        }
    }

    private string Note(string howMany)
    {
        _cutReported = true;
        var start = _lastChar == '\n' ? "" : "\n";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{start}[{howMany} characters were cut: a cell shows at most {limit:#,0}.]\n");
    }

    private void DeliverText()
    {
        (StreamName Name, string Text)[] pieces;
        lock (_text)
        {
            pieces = [.. _pending.Select(piece => (piece.Name, piece.Text.ToString()))];
            _pending.Clear();
        }

        foreach (var (name, text) in pieces)
        {
            Deliver(new StreamOutput(name, text));
        }
    }

    private bool IsWithinBudget(CellOutput output)
    {
        var size = output switch
        {
            DisplayOutput display => display.Data.Content.Sum(part => (long)part.Value.Length),
            UpdateOutput update => update.Data.Content.Sum(part => (long)part.Value.Length),
            ResultOutput result => result.Data.Content.Sum(part => (long)part.Value.Length),
            _ => 0,
        };
        if (size > 0 && _richShown >= (long)limit * RichOutputFactor)
        {
            lock (_text)
            {
                Cut(size);
            }

            return false;
        }

        _richShown += size;
        return true;
    }

    private void Deliver(CellOutput output)
    {
        if (SinkFailure is not null)
        {
            return;
        }

        _delivering = true;
        try
        {
            sink.Write(output);
        }
        catch (Exception exception)
        {
            // A host that went away must not look like an error in the cell's code.
            SinkFailure = exception;
        }
        finally
        {
            _delivering = false;
        }
    }
}
