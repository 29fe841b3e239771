namespace AsyncCourse.StateMachines;

/// <summary>An await in a state machine's code.</summary>
/// <param name="State">The state in which the method is suspended there; counted from 0.</param>
/// <param name="Asks">The instruction that asks whether what is awaited has completed.</param>
/// <param name="GoesOn">The instruction that takes the result, where both ways meet again.</param>
/// <param name="Awaited">What is awaited, as far as it can be told.</param>
internal sealed record AwaitPoint(int State, int Asks, int GoesOn, string Awaited);
