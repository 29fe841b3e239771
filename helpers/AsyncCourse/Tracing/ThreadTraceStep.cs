namespace AsyncCourse;

/// <summary>Who ran the code at a place.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="What">The place.</param>
/// <param name="Flow">Which of several methods; empty if there is one only.</param>
/// <param name="At">When, counted from the first note.</param>
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
