namespace AsyncCourse;

/// <summary>What a step of an async method is.</summary>
public enum AsyncFlowStepKind
{
    /// <summary>The call; code runs on the caller's thread.</summary>
    Start,

    /// <summary>An await, at which the method may be suspended.</summary>
    Await,

    /// <summary>The end: the task gets its result.</summary>
    Return,

    /// <summary>The end by an unhandled exception: the task gets the exception.</summary>
    Failure,
}
