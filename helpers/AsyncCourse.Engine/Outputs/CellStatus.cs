namespace AsyncCourse.Engine.Outputs;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>It ran to completion.</summary>
    Succeeded,

    /// <summary>It didn't compile, or it threw an exception.</summary>
    Failed,

    /// <summary>It was stopped, and as far as the engine can tell, none of its code still runs.</summary>
    Interrupted,

    /// <summary>It was interrupted but didn't end in time: some of its code may still run in the background.</summary>
    Abandoned,
}
