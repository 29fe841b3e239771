using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Workers;

/// <summary>Collects what one cell shows, during its run and after. Of a display's updates it keeps the newest.</summary>
internal sealed class CellOutputs : IOutputSink
{
    private readonly Lock _lock = new();
    private readonly List<CellOutput> _outputs = [];
    private readonly Dictionary<string, int> _updates = [];

    public void Write(CellOutput output)
    {
        lock (_lock)
        {
            if (output is UpdateOutput { DisplayId: var id } && !_updates.TryAdd(id, _outputs.Count))
            {
                _outputs[_updates[id]] = output;
                return;
            }

            _outputs.Add(output);
        }
    }

    public IReadOnlyList<CellOutput> Snapshot()
    {
        lock (_lock)
        {
            return [.. _outputs];
        }
    }
}
