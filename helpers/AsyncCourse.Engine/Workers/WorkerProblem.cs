namespace AsyncCourse.Engine.Workers;

/// <summary>What can be wrong with a worker that was to start.</summary>
public enum WorkerProblem
{
    /// <summary>The system could not start its program: it is missing, or may not be run.</summary>
    NoProgram,

    /// <summary>It ended before it answered.</summary>
    EndedAtOnce,

    /// <summary>It runs, but did not answer in time.</summary>
    NoAnswer,
}
