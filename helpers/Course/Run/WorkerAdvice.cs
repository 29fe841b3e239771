using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Workers;

namespace Course.Run;

/// <summary>What a person at the command line can do where the engine says only what happened.</summary>
internal static class WorkerAdvice
{
    /// <summary>What to do about a cell that was stopped.</summary>
    /// <param name="reason">Why it was stopped.</param>
    /// <returns>A sentence; null if there is nothing to do.</returns>
    public static string? For(StopReason reason) => reason switch
    {
        StopReason.Timeout => "Give it more time with --timeout SECONDS.",
        StopReason.MemoryLimit => "Give it more with --memory MB.",
        _ => null,
    };

    /// <summary>What is wrong with a worker, and what to do about it.</summary>
    /// <param name="problem">What is wrong.</param>
    public static string For(WorkerException problem) =>
        problem.Problem == WorkerProblem.NoProgram ? $"{problem.Message} Build the course anew." : problem.Message;
}
