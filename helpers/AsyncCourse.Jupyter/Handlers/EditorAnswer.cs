namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Waits for answers of the editor services.</summary>
internal static class EditorAnswer
{
    // The editor services work on the thread pool. If a cell has used it up, a question must not hold up the next cell forever.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Blocks until the answer is there. Blocks one of the kernel's own threads, because without the thread pool no timer fires
    /// either.
    /// </summary>
    /// <param name="answer">The task of the answer.</param>
    /// <exception cref="TimeoutException">There was no answer for 20 seconds.</exception>
    public static T Wait<T>(Task<T> answer) => Task.WaitAny([answer], Patience) == 0
        ? answer.GetAwaiter().GetResult()
        : throw new TimeoutException("There was no thread to find the answer with: cells use up the thread pool.");
}
