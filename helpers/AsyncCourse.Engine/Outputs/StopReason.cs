namespace AsyncCourse.Engine.Outputs;

/// <summary>Why a cell was stopped from outside.</summary>
public enum StopReason
{
    /// <summary>A person, or the program that ran it, asked for that.</summary>
    Interrupted,

    /// <summary>It took longer than a cell may.</summary>
    Timeout,

    /// <summary>Its process used more memory than it may.</summary>
    MemoryLimit,
}
