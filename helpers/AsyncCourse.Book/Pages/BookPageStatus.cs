namespace AsyncCourse.Book;

/// <summary>How the run of a lesson ended.</summary>
public enum BookPageStatus
{
    /// <summary>The lesson was not run. The page shows prose, code, and the outputs stored in the notebook.</summary>
    NotRun,

    /// <summary>Every cell ran to completion, and every claim held.</summary>
    Succeeded,

    /// <summary>
    /// Everything that this engine can run succeeded, and every claim held, but cells in other languages were not run.
    /// </summary>
    Incomplete,

    /// <summary>A cell or a claim failed, or the run was cut short.</summary>
    Failed,
}
