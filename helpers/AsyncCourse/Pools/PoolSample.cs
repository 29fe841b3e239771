namespace AsyncCourse;

/// <summary>The thread pool at one moment.</summary>
/// <param name="At">Time since the watch began.</param>
/// <param name="Threads">How many threads it has.</param>
/// <param name="Queued">How many work items wait for one.</param>
/// <param name="Completed">How many work items were done since the watch began.</param>
/// <param name="BystanderWaits">How long the bystander that waits now has waited; zero if none does.</param>
public sealed record PoolSample(TimeSpan At, int Threads, long Queued, long Completed, TimeSpan BystanderWaits);
