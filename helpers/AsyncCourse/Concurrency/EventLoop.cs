using System.Runtime.ExceptionServices;
using AsyncCourse.Concurrency;

namespace AsyncCourse;

/// <summary>
/// One thread on which everything runs in turn, as under <c>asyncio.run</c>: each continuation of an await inside comes back to
/// it, so that between two awaits nothing else runs. A loop runs one program, once.
/// </summary>
/// <remarks>
/// <para>
/// The loop ends when the program has ended and every <c>async void</c> method that it called, since nothing else can wait for
/// those. Exceptions that they or other callbacks throw are kept until then; the call that runs the loop throws them.
/// </para>
/// <para>
/// A task that the program started and didn't await is left where it is, since it can't be cancelled from outside. When it is
/// ready to continue, it doesn't: it is counted in <see cref="LatePosts"/>. asyncio cancels such a task.
/// </para>
/// </remarks>
public sealed class EventLoop : SynchronizationContext
{
    private readonly TurnQueue _queue = new();
    private readonly List<Exception> _thrown = [];
    private readonly TaskCompletionSource _ended = new();
    private int _hasBegun;
    private int _threadId;
    private int _turns;
    private int _latePosts;

    /// <summary>The loop that runs the calling code; null outside.</summary>
    public static new EventLoop? Current => SynchronizationContext.Current as EventLoop;

    /// <summary>The managed id of the thread that the loop occupies; 0 before it runs.</summary>
    public int ThreadId => Volatile.Read(ref _threadId);

    /// <summary>How many callbacks it has run: the start of the program and everything posted since.</summary>
    public int Turns => Volatile.Read(ref _turns);

    /// <summary>How many callbacks wait for their turn now.</summary>
    public int Pending => _queue.Count;

    /// <summary>How many callbacks never ran, because they came after the end or were left over at it.</summary>
    public int LatePosts => Volatile.Read(ref _latePosts);

    /// <summary>Runs a program to its end. Occupies the calling thread until then.</summary>
    /// <param name="main">The program, called on the loop.</param>
    /// <exception cref="InvalidOperationException">This loop has run already, or another runs on this thread.</exception>
    /// <exception cref="AggregateException">Callbacks or <c>async void</c> methods threw as well.</exception>
    public void Run(Func<Task> main)
    {
        Begin();
        var before = SynchronizationContext.Current;
        SetSynchronizationContext(this);
        try
        {
            Task? program = null;
            Post(_ => program = FollowAsync(main), null);
            TakeTurns(hasEnded: () => program is { IsCompleted: true });
            Throw(program!);
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Runs a program to its end and returns its result. Occupies the calling thread until then.</summary>
    /// <typeparam name="T">The type of the program's result.</typeparam>
    /// <param name="main">The program, called on the loop.</param>
    /// <exception cref="InvalidOperationException">This loop has run already, or another runs on this thread.</exception>
    /// <exception cref="AggregateException">Callbacks or <c>async void</c> methods threw as well.</exception>
    public T Run<T>(Func<Task<T>> main)
    {
        T result = default!;
        Run(async () =>
        {
            result = await main();
        });
        return result;
    }

    /// <summary>Runs a program to its end on a new thread, so that the caller's thread stays free.</summary>
    /// <param name="main">The program, called on the loop.</param>
    public Task RunAsync(Func<Task> main) => Task.Factory.StartNew(
        () => Run(main), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Runs a program to its end on a new thread, and returns its result.</summary>
    /// <typeparam name="T">The type of the program's result.</typeparam>
    /// <param name="main">The program, called on the loop.</param>
    public Task<T> RunAsync<T>(Func<Task<T>> main) => Task.Factory.StartNew(
        () => Run(main), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Queues a callback, from any thread. After the loop's end the callback is counted and dropped.</summary>
    /// <param name="d">The callback to run.</param>
    /// <param name="state">The callback's argument.</param>
    public override void Post(SendOrPostCallback d, object? state)
    {
        // An exception would be thrown in the code that completed the awaited task, and end the process.
        if (!_queue.TryAdd(d, state))
        {
            Interlocked.Increment(ref _latePosts);
        }
    }

    /// <summary>Runs a callback on the loop and blocks until it has run.</summary>
    /// <param name="d">The callback to run.</param>
    /// <param name="state">The callback's argument.</param>
    /// <exception cref="InvalidOperationException">The loop has ended.</exception>
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (Current == this)
        {
            d(state);
            return;
        }

        var done = new TaskCompletionSource();
        if (!_queue.TryAdd(_ => done.SetFromTask(CallAsync()), null)
            || (Task.WaitAny(done.Task, _ended.Task) > 0 && !done.Task.IsCompleted))
        {
            throw new InvalidOperationException("This event loop has ended, and runs nothing any more.");
        }

        done.Task.GetAwaiter().GetResult();

        // The sender gets what the callback throws; the loop doesn't.
        Task CallAsync()
        {
            try
            {
                d(state);
                return Task.CompletedTask;
            }
            catch (Exception problem)
            {
                return Task.FromException(problem);
            }
        }
    }

    /// <inheritdoc />
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Called when an <c>async void</c> method begins.</summary>
    public override void OperationStarted() => _queue.CountVoid(1);

    /// <summary>Called when an <c>async void</c> method has ended.</summary>
    public override void OperationCompleted() => _queue.CountVoid(-1);

    private void Begin()
    {
        if (Current is not null)
        {
            throw new InvalidOperationException(
                "An event loop is running on this thread already. Inside it, await: a loop in a loop would stop the outer one.");
        }

        if (Interlocked.Exchange(ref _hasBegun, 1) == 1)
        {
            throw new InvalidOperationException("This event loop has run its program. Make a new one for the next.");
        }

        Volatile.Write(ref _threadId, Environment.CurrentManagedThreadId);
    }

    // Awaits on the loop, so that the program's end is a turn of its own.
    private static async Task FollowAsync(Func<Task> main) => await main();

    private void TakeTurns(Func<bool> hasEnded)
    {
        while (_queue.Take(hasEnded) is { } next)
        {
            TakeTurn(next);
        }

        // Callbacks that are queued now were posted in time. Those that they post in turn are too late.
        foreach (var last in _queue.TakeAll())
        {
            TakeTurn(last);
        }

        Interlocked.Add(ref _latePosts, _queue.Close());
        _ended.SetResult();
    }

    private void TakeTurn((SendOrPostCallback Callback, object? State) turn)
    {
        Interlocked.Increment(ref _turns);
        try
        {
            turn.Callback(turn.State);
        }
        catch (Exception problem)
        {
            _thrown.Add(problem);
        }
    }

    private void Throw(Task program)
    {
        if (_thrown.Count == 0)
        {
            program.GetAwaiter().GetResult();
            return;
        }

        if (program.IsCanceled)
        {
            _thrown.Insert(0, new TaskCanceledException(program));
        }
        else if (program.Exception?.InnerException is { } problem)
        {
            _thrown.Insert(0, problem);
        }

        if (_thrown.Count == 1)
        {
            ExceptionDispatchInfo.Throw(_thrown[0]);
        }

        throw new AggregateException("More than one thing failed on this event loop.", _thrown);
    }
}
