using System.Diagnostics;
using System.Text;

namespace AsyncCourse.Engine.Workers;

/// <summary>
/// What a process wrote past the cells' console: the runtime's last words, and what native code and children print. The first and
/// the last of it are kept.
/// </summary>
internal sealed class ProcessText
{
    private const int HeadLines = 60;
    private const int TailLines = 60;

    private readonly Lock _lock = new();
    private readonly List<string> _head = [];
    private readonly Queue<string> _tail = new();

    public ProcessText(Process process)
    {
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return new StringBuilder().AppendJoin('\n', _head.Concat(_tail)).ToString();
        }
    }

    private void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lock)
        {
            if (_head.Count < HeadLines)
            {
                _head.Add(line);
                return;
            }

            _tail.Enqueue(line);
            if (_tail.Count > TailLines)
            {
                _tail.Dequeue();
            }
        }
    }
}
