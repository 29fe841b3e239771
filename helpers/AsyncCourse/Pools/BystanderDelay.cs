namespace AsyncCourse;

/// <summary>How long an innocent bystander, a work item that does nothing, waited for a thread of the pool.</summary>
/// <param name="At">When it was queued, as time since the watch began.</param>
/// <param name="Waited">How long it waited.</param>
/// <param name="Served">Whether it got a thread; if not, the watch ended while it still waited.</param>
public sealed record BystanderDelay(TimeSpan At, TimeSpan Waited, bool Served);
