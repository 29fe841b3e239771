namespace AsyncCourse.Engine.Outputs;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It did not compile, or threw.</summary>
    Failed,

    /// <summary>It was stopped, and none of its code runs any more as far as the engine can tell.</summary>
    Interrupted,

    /// <summary>It was given up on: some of its code may still run in the background.</summary>
    Abandoned,
}
