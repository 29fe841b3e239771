namespace AsyncCourse.Exercises;

/// <summary>
/// Children that a learner's method runs, and what became of them. Each ends by itself in a second, and at once when the
/// scenario is disposed, so that no attempt leaves anything running.
/// </summary>
/// <param name="story">What happens in the scenario; the message begins with it.</param>
internal sealed class ChildScenario(string story) : IDisposable
{
    private static readonly TimeSpan LongestMeeting = TimeSpan.FromMilliseconds(300);

    private readonly List<WatchedChild> _children = [];
    private readonly TaskCompletionSource _allBegun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _over = new();
    private TimeSpan? _cancelAfter;

    public string Story => story;

    public int Count => _children.Count;

    public int Ended => _children.Count(child => child.HasEnded);

    /// <summary>How many children had ended when the learner's method ended.</summary>
    public int EndedInTime { get; private set; }

    public int Stopped => _children.Count(child => child.WasStopped);

    /// <summary>The largest number of children that ran at once.</summary>
    public int Peak => _children.Select(child => child.Begun).OfType<long>().DefaultIfEmpty()
        .Max(begun => _children.Count(child => child.Begun <= begun && !(child.EndedAt < begun)));

    public void Add(string name, Func<WatchedChild, Task> plan) => _children.Add(new(name, plan, _over.Token));

    /// <summary>
    /// Waits until all children have begun, so that a busy machine can't end one before it starts the next. It doesn't wait long,
    /// because some methods start the next child only when one has ended.
    /// </summary>
    public async Task MeetAsync()
    {
        if (_children.All(child => child.Begun is not null))
        {
            _allBegun.TrySetResult();
        }

        await Task.WhenAny(_allBegun.Task, Task.Delay(LongestMeeting, _over.Token));
    }

    /// <summary>Cancels the caller's token while the learner's method runs.</summary>
    public void CancelAfter(TimeSpan time) => _cancelAfter = time;

    public Task<Attempt<bool>> RunAsync(Func<Func<CancellationToken, Task>[], CancellationToken, Task> method, TimeSpan patience)
    {
        var outside = new CancellationTokenSource();
        return AttemptWatcher.RunAsync(
            async () =>
            {
                if (_cancelAfter is { } time)
                {
                    outside.CancelAfter(time);
                }

                try
                {
                    await method([.. _children.Select(child => (Func<CancellationToken, Task>)child.RunAsync)], outside.Token);
                    return true;
                }
                finally
                {
                    EndedInTime = Ended;
                }
            },
            patience);
    }

    public void Dispose() => _over.Cancel();
}
