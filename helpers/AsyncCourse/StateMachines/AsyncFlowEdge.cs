namespace AsyncCourse;

/// <summary>A way from one step of an async method to one that can follow it.</summary>
/// <param name="From">The number of the step that was left.</param>
/// <param name="To">The number of the step that comes next.</param>
/// <param name="OnException">Whether an exception leads there: through a catch or finally block, or out of the method.</param>
public sealed record AsyncFlowEdge(int From, int To, bool OnException);
