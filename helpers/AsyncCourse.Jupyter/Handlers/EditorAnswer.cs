namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Waits for what editor services answer.</summary>
internal static class EditorAnswer
{
    // They work on the thread pool; while a cell has used it up, the next cell must not queue behind a question to them.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Blocks until the answer is there; on a thread of the kernel's own, as no timer fires either without the pool.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="TimeoutException">It didn't come in time.</exception>
    public static T Wait<T>(Task<T> answer) => Task.WaitAny([answer], Patience) == 0
        ? answer.GetAwaiter().GetResult()
        : throw new TimeoutException("There was no thread to find the answer with: cells use up the thread pool.");
}
