namespace AsyncCourse.Exercises;

/// <summary>How a piece of watched work ended.</summary>
internal enum WatchedEnd
{
    /// <summary>It still runs.</summary>
    None,

    /// <summary>It ran to its end.</summary>
    Done,

    /// <summary>It threw.</summary>
    Failed,

    /// <summary>It was asked to stop, and stopped.</summary>
    Cancelled,
}
