using System.Text;

namespace AsyncCourse.Processes;

/// <summary>Keeps the beginning of what a process prints, and reads the rest, so that the process never has to wait.</summary>
internal sealed class CappedText
{
    private const int Most = 200_000;

    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private long _cut;

    /// <summary>Begins to read.</summary>
    /// <param name="reader">The process's output.</param>
    public CappedText(StreamReader reader) => Completion = ReadAsync(reader);

    /// <summary>Ends when there is nothing more to read.</summary>
    public Task Completion { get; }

    /// <summary>What was read up to now.</summary>
    public override string ToString()
    {
        lock (_lock)
        {
            var text = _text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
            return _cut == 0 ? text : $"{text}\n… and {_cut} more characters";
        }
    }

    private async Task ReadAsync(StreamReader reader)
    {
        var buffer = new char[4096];
        for (int read; (read = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0;)
        {
            lock (_lock)
            {
                var kept = Math.Min(read, Most - _text.Length);
                _text.Append(buffer, 0, kept);
                _cut += read - kept;
            }
        }
    }
}
