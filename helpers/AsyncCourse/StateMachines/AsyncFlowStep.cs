namespace AsyncCourse;

/// <summary>A step of an async method.</summary>
/// <param name="Kind">The kind of step.</param>
/// <param name="Text">What is awaited there; empty for other steps.</param>
/// <param name="State">The state in which the method waits there; null if it doesn't.</param>
public sealed record AsyncFlowStep(AsyncFlowStepKind Kind, string Text = "", int? State = null);
