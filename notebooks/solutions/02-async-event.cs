(Action Set, Action Clear, Func<Task> WaitAsync) MakeEvent()
{
    TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    var turn = new Lock();
    var source = Fresh();

    void Set()
    {
        lock (turn) source.TrySetResult();
    }

    void Clear()
    {
        lock (turn) source = source.Task.IsCompleted ? Fresh() : source;
    }

    Task WaitAsync()
    {
        lock (turn) return source.Task;
    }

    return (Set, Clear, WaitAsync);
}
