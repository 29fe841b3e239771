using AsyncCourse.Engine.Execution;

namespace AsyncCourse.Engine.Workers;

/// <summary>Collects what one cell shows, during its run and after.</summary>
internal sealed class CellOutputs : IOutputSink
{
    private readonly Lock _lock = new();
    private readonly List<CellOutput> _outputs = [];

    public void Write(CellOutput output)
    {
        lock (_lock)
        {
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
