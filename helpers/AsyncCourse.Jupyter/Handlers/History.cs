namespace AsyncCourse.Jupyter.Handlers;

/// <summary>The cells that were run in this session.</summary>
internal sealed class History
{
    private const int Most = 10_000;

    private readonly Lock _lock = new();
    private readonly Queue<HistoryEntry> _entries = new();

    public void Add(HistoryEntry entry)
    {
        lock (_lock)
        {
            _entries.Enqueue(entry);
            if (_entries.Count > Most)
            {
                _entries.Dequeue();
            }
        }
    }

    public IReadOnlyList<HistoryEntry> All()
    {
        lock (_lock)
        {
            return [.. _entries];
        }
    }
}
