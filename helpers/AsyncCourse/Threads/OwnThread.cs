namespace AsyncCourse.Threads;

/// <summary>Runs code that must go on even if a learner's code holds the whole thread pool.</summary>
internal static class OwnThread
{
    /// <summary>
    /// Runs work on a new thread that belongs to no flow of async code, so that it doesn't count as the learner's. Code that
    /// awaits the task continues on that thread too.
    /// </summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="work">The work; it may block.</param>
    public static Task<T> RunAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>();
        var thread = new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception problem)
            {
                done.SetException(problem);
            }
        })
        { IsBackground = true, Name = "Exercise check" };
        thread.UnsafeStart();
        return done.Task;
    }

    /// <summary>
    /// Runs a learner's code on a new thread. The thread belongs to the calling flow of async code, so that it can be stopped
    /// with it.
    /// </summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="code">The code; it may block.</param>
    public static Task<T> RunInFlowAsync<T>(Func<T> code)
    {
        var flow = ExecutionContext.Capture()!;
        return RunAsync(() =>
        {
            T given = default!;
            ExecutionContext.Run(flow, _ => given = code(), null);
            return given;
        });
    }
}
