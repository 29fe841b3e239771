namespace AsyncCourse;

/// <summary>
/// Runs child tasks that all end before it does, like asyncio's <c>TaskGroup</c>. The first failure, of a child or of the body,
/// cancels <see cref="CancellationToken"/>, and the others are awaited before anything is thrown. Nothing is left running.
/// </summary>
/// <remarks>
/// <para>Cancellation is cooperative: a child that never checks its token delays the group until it ends by itself.</para>
/// <para>
/// An <see cref="OperationCanceledException"/> of a child is a failure, since a request that timed out must not be lost. It is
/// none once the group is stopping. (asyncio ignores a child that was cancelled from elsewhere.)
/// </para>
/// <para>Groups nest: a child starts a group of its own with the token that it got. A group can be used from any thread.</para>
/// </remarks>
public sealed class TaskGroup
{
    private readonly object _gate = new();
    private readonly List<Exception> _failures = [];
    private readonly TaskCompletionSource _allEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop;
    private int _running;

    private TaskGroup(CancellationTokenSource stop)
    {
        _stop = stop;
        CancellationToken = stop.Token;
    }

    /// <summary>The token that each child gets and the body should use. It is cancelled by a failure or from outside.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Runs a body that starts children, and waits for it and for them.</summary>
    /// <param name="body">Called with the group. Children may start more children, also after the body has ended.</param>
    /// <param name="cancellationToken">Cancels the children; they are still awaited.</param>
    /// <exception cref="AggregateException">The body or children failed. Holds all failures in the order they came.</exception>
    /// <exception cref="OperationCanceledException">
    /// Nothing failed, and the group was cancelled from outside or its body was cancelled.
    /// </exception>
    public static Task RunAsync(Func<TaskGroup, Task> body, CancellationToken cancellationToken = default) =>
        RunToEndAsync(group => group.Begin(() => body(group), Nothing, isBody: true), cancellationToken);

    /// <summary>Runs a body that starts children, waits for it and for them, and returns the body's result.</summary>
    /// <typeparam name="T">The type of the body's result.</typeparam>
    /// <param name="body">Called with the group. Children may start more children, also after the body has ended.</param>
    /// <param name="cancellationToken">Cancels the children; they are still awaited.</param>
    /// <exception cref="AggregateException">The body or children failed. Holds all failures in the order they came.</exception>
    /// <exception cref="OperationCanceledException">
    /// Nothing failed, and the group was cancelled from outside or its body was cancelled.
    /// </exception>
    public static Task<T> RunAsync<T>(Func<TaskGroup, Task<T>> body, CancellationToken cancellationToken = default) =>
        RunToEndAsync(group => group.Begin(() => body(group), Result<T>, isBody: true), cancellationToken);

    /// <summary>Starts a child. Calls it at once; returns at the child's first await that suspends.</summary>
    /// <param name="child">The child, called with the group's token.</param>
    /// <returns>The child's task. It need not be awaited.</returns>
    /// <exception cref="InvalidOperationException">The group has ended.</exception>
    /// <exception cref="OperationCanceledException">The group is stopping, so that no child can begin.</exception>
    public Task Start(Func<CancellationToken, Task> child) => Begin(() => child(CancellationToken), Nothing, isBody: false);

    /// <summary>Starts a child. Calls it at once; returns at the child's first await that suspends.</summary>
    /// <typeparam name="T">The type of the child's result.</typeparam>
    /// <param name="child">The child, called with the group's token.</param>
    /// <returns>The child's task. It need not be awaited.</returns>
    /// <exception cref="InvalidOperationException">The group has ended.</exception>
    /// <exception cref="OperationCanceledException">The group is stopping, so that no child can begin.</exception>
    public Task<T> Start<T>(Func<CancellationToken, Task<T>> child) =>
        Begin(() => child(CancellationToken), Result<T>, isBody: false);

    private static async Task<T> RunToEndAsync<T>(Func<TaskGroup, Task<T>> begin, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var group = new TaskGroup(new CancellationTokenSource());
        var outside = cancellationToken.UnsafeRegister(_ => group.Stop([]), null);
        var main = begin(group);
        await group._allEnded.Task;
        // Unlike Dispose, this doesn't block until a callback that is running now has returned.
        outside.Unregister();
        return group.Failures switch
        {
            [] when cancellationToken.IsCancellationRequested => throw new OperationCanceledException(cancellationToken),
            [] => await main,
            var failures => throw new AggregateException(
                "A task group failed, and has stopped all that it had started.", failures),
        };
    }

    private Exception[] Failures
    {
        get
        {
            lock (_gate)
            {
                return [.. _failures];
            }
        }
    }

    private static bool Nothing(Task task) => true;

    private static T Result<T>(Task task) => ((Task<T>)task).GetAwaiter().GetResult();

    private Task<T> Begin<T>(Func<Task> call, Func<Task, T> result, bool isBody)
    {
        lock (_gate)
        {
            if (_running == 0 && !isBody)
            {
                throw new InvalidOperationException(
                    "This task group has ended: its body and all its children are done. Start children inside the body, or in a "
                        + "child; for later work, run another group.");
            }

            CancellationToken.ThrowIfCancellationRequested();
            _running++;
        }

        // Code that awaits the child must not continue before the group has recorded how the child ended.
        var ended = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = FollowAsync(call, result, ended, isBody);
        return ended.Task;
    }

    // This class awaits on the caller's context, so that on an event loop the other children are cancelled on the loop.
    private async Task FollowAsync<T>(Func<Task> call, Func<Task, T> result, TaskCompletionSource<T> ended, bool isBody)
    {
        Task? running = null;
        try
        {
            running = call();
            await running;
            ended.SetResult(result(running));
        }
        catch (OperationCanceledException cancelled)
        {
            // A cancellation of the body is passed on as it is. It stops the children as a failure does.
            var isFailure = !isBody && !CancellationToken.IsCancellationRequested;
            Stop(isFailure ? [cancelled] : []);
            ended.SetCanceled(cancelled.CancellationToken);
        }
        catch (Exception problem)
        {
            // A task may hold more exceptions than the one that await throws, such as the task of Task.WhenAll.
            IReadOnlyList<Exception> problems = running?.Exception is { } all ? all.InnerExceptions : [problem];
            Stop(problems);
            ended.SetException(problems);
            _ = ended.Task.Exception; // observed: the group throws it, even if nobody awaits the child
        }
        finally
        {
            Leave();
        }
    }

    private void Stop(IReadOnlyList<Exception> problems)
    {
        Note(problems);
        try
        {
            _stop.Cancel();
        }
        catch (AggregateException callbacks)
        {
            // A callback that was registered on the token threw. That is no child's failure, but must not be lost either.
            Note(callbacks.InnerExceptions);
        }
    }

    private void Note(IReadOnlyList<Exception> problems)
    {
        lock (_gate)
        {
            // A body that awaits its child fails with the child's exception: one failure, not two.
            _failures.AddRange(problems.Where(problem => !_failures.Contains(problem, ReferenceEqualityComparer.Instance)));
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            _running--;
            if (_running > 0)
            {
                return;
            }
        }

        _allEnded.SetResult();
    }
}
