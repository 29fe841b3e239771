namespace AsyncCourse;

/// <summary>A span that is still open; <see cref="Dispose"/> ends and records it.</summary>
public sealed class SpanScope : IDisposable
{
    private readonly Timeline _timeline;
    private readonly string _name;
    private readonly long _start;
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private int _ended;

    internal SpanScope(Timeline timeline, string name, SpanRole role, long start)
    {
        _timeline = timeline;
        _name = name;
        Role = role;
        _start = start;
    }

    /// <summary>What is being done, or how it ended. It may change until the span ends.</summary>
    public SpanRole Role { get; set; }

    /// <summary>Ends the span. A second call does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            _timeline.Record(_name, _start, Role, _thread);
        }
    }
}
