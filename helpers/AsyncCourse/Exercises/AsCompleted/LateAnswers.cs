using System.Collections.Concurrent;
using System.Diagnostics;

namespace AsyncCourse.Exercises;

/// <summary>Tasks that the check completes one by one, and a record of which of their results were shown.</summary>
/// <param name="names">The results of the tasks.</param>
internal sealed class LateAnswers(string[] names)
{
    private static readonly TimeSpan TimeToShow = TimeSpan.FromMilliseconds(800);

    private readonly TaskCompletionSource<string>[] _sources =
        [.. names.Select(_ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously))];

    private readonly ConcurrentQueue<string> _shown = new();
    private readonly List<string> _completed = [];
    private Task? _method;
    private bool _returnedEarly;
    private string? _late;

    /// <summary>Raised when a result was shown.</summary>
    public event Action? Shown;

    /// <summary>How many results were shown.</summary>
    public int Count => _shown.Count;

    public Task RunAsync(AsCompletedExercise.ShowAsync show)
    {
        var method = show([.. _sources.Select(source => source.Task)], text =>
        {
            _shown.Enqueue(text);
            Shown?.Invoke();
        });
        Volatile.Write(ref _method, method);
        return method;
    }

    public void Complete(int index)
    {
        lock (_completed)
        {
            _completed.Add(names[index]);
        }

        _sources[index].TrySetResult(names[index]);
    }

    public void CompleteAll()
    {
        foreach (var (source, name) in _sources.Zip(names))
        {
            source.TrySetResult(name);
        }
    }

    /// <summary>Waits until as many results were shown as tasks were completed. Returns false if that takes too long.</summary>
    public async Task<bool> ShownInTimeAsync()
    {
        var clock = Stopwatch.StartNew();
        while (_shown.Count < _completed.Count && clock.Elapsed < TimeToShow)
        {
            await Task.Delay(2);
        }

        _returnedEarly |= Volatile.Read(ref _method) is { IsCompletedSuccessfully: true } && _completed.Count < names.Length;
        if (_shown.Count >= _completed.Count)
        {
            return true;
        }

        _late = _completed[^1];
        return false;
    }

    /// <summary>What was seen when the method had ended.</summary>
    public Arrivals Seen(Attempt attempt) =>
        new([.. _completed], [.. _shown], _late, TimeToShow, _returnedEarly, attempt);
}
