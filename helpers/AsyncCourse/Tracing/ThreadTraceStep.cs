namespace AsyncCourse;

/// <summary>Which thread ran the code at a place.</summary>
/// <param name="Number">The step's number, from 1.</param>
/// <param name="What">The name of the place.</param>
/// <param name="Flow">The name of one of several methods that run at once; empty if there is one only.</param>
/// <param name="At">The time since the first step.</param>
/// <param name="Thread">The thread's managed id.</param>
/// <param name="IsPool">Whether it is one of the thread pool's.</param>
/// <param name="Context">The type of the current SynchronizationContext; null for none.</param>
/// <param name="Scheduler">The type of the current TaskScheduler; null for the default one.</param>
public sealed record ThreadTraceStep(
    int Number, string What, string Flow, TimeSpan At, int Thread, bool IsPool, string? Context, string? Scheduler)
{
    /// <summary>The thread in words.</summary>
    public string ThreadName => $"thread {Thread}{(IsPool ? " (pool)" : "")}";
}
