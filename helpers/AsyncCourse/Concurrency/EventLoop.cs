using System.Runtime.ExceptionServices;
using AsyncCourse.Concurrency;

namespace AsyncCourse;

/// <summary>
/// One thread on which everything runs in turn, as under <c>asyncio.run</c>: each continuation of an await inside comes back to
/// it, so that between two awaits nothing else happens. A loop runs one program, once.
/// </summary>
/// <remarks>
/// <para>
/// The program's end is the loop's end, and so is the end of each <c>async void</c> method that it called, since nobody else can
/// wait for those. What they or other callbacks throw is kept until then, and thrown by the run.
/// </para>
/// <para>
/// A task that the program started and didn't await is stranded there, as it can't be cancelled from outside; when it wants to
/// go on, it is counted in <see cref="LatePosts"/>, and never does. asyncio cancels it.
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

    /// <summary>How many callbacks it has run: the start of the program, and each time that something went on.</summary>
    public int Turns => Volatile.Read(ref _turns);

    /// <summary>How many callbacks wait for their turn now.</summary>
    public int Pending => _queue.Count;

    /// <summary>How many callbacks came after the end, or were left over at it, and never ran.</summary>
    public int LatePosts => Volatile.Read(ref _latePosts);

    /// <summary>Runs a program to its end. Occupies the calling thread until then.</summary>
    /// <param name="main">The program.</param>
    /// <exception cref="InvalidOperationException">This loop has run already, or another one is running on this thread.</exception>
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

    /// <summary>Runs a program to its end and gives its result. Occupies the calling thread until then.</summary>
    /// <typeparam name="T">What the program gives.</typeparam>
    /// <param name="main">The program.</param>
    /// <exception cref="InvalidOperationException">This loop has run already, or another one is running on this thread.</exception>
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

    /// <summary>Runs a program to its end on a new thread of its own, and leaves the caller's free.</summary>
    /// <param name="main">The program.</param>
    public Task RunAsync(Func<Task> main) => Task.Factory.StartNew(
        () => Run(main), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Runs a program to its end on a new thread of its own, and gives its result.</summary>
    /// <typeparam name="T">What the program gives.</typeparam>
    /// <param name="main">The program.</param>
    public Task<T> RunAsync<T>(Func<Task<T>> main) => Task.Factory.StartNew(
        () => Run(main), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Asks for a turn. Any thread may ask; after the loop's end the callback is counted and dropped.</summary>
    /// <param name="d">What to run.</param>
    /// <param name="state">What it is given.</param>
    public override void Post(SendOrPostCallback d, object? state)
    {
        // To throw here would throw in whoever completed the awaited task, and end the process.
        if (!_queue.TryAdd(d, state))
        {
            Interlocked.Increment(ref _latePosts);
        }
    }

    /// <summary>Runs a callback on the loop and blocks until it has run.</summary>
    /// <param name="d">What to run.</param>
    /// <param name="state">What it is given.</param>
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

        // What the callback throws is its sender's, not the loop's.
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

    /// <summary>An <c>async void</c> method begins.</summary>
    public override void OperationStarted() => _queue.CountVoid(1);

    /// <summary>An <c>async void</c> method has ended.</summary>
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

        // What stands in line at the end had asked in time; what it asks for in turn has not.
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
