namespace AsyncCourse.Book;

/// <summary>What became of a lesson when it was run.</summary>
public enum BookPageStatus
{
    /// <summary>It was not run: the page shows prose and code, and whatever outputs the notebook carries.</summary>
    NotRun,

    /// <summary>Every cell ran to its end and every claim held.</summary>
    Succeeded,

    /// <summary>All that this engine runs of it ran and every claim held; cells in other languages were not run.</summary>
    Incomplete,

    /// <summary>A cell or a claim failed, or the run was cut short.</summary>
    Failed,
}
