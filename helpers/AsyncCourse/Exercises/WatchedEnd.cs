namespace AsyncCourse.Exercises;

/// <summary>How a piece of watched work ended.</summary>
internal enum WatchedEnd
{
    /// <summary>Not yet: it runs.</summary>
    None,

    /// <summary>It came to its end.</summary>
    Done,

    /// <summary>It threw.</summary>
    Failed,

    /// <summary>It was asked to stop, and did.</summary>
    Cancelled,
}
