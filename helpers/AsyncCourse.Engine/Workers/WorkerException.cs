namespace AsyncCourse.Engine.Workers;

/// <summary>A worker can't be used. The message says what was tried and what it said.</summary>
/// <param name="problem">What is wrong with it.</param>
/// <param name="message">The message, one or two sentences.</param>
public sealed class WorkerException(WorkerProblem problem, string message) : Exception(message)
{
    /// <summary>What is wrong with it.</summary>
    public WorkerProblem Problem => problem;
}
