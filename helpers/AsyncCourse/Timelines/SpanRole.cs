namespace AsyncCourse;

/// <summary>What was being done during a span. Each role has one colour in every chart of the course.</summary>
public enum SpanRole
{
    /// <summary>Waiting without a thread: an await that has not completed.</summary>
    Waiting,

    /// <summary>Computing on a thread.</summary>
    Working,

    /// <summary>Holding a thread without computing: a blocking call.</summary>
    Blocked,

    /// <summary>Ended with an exception.</summary>
    Failed,

    /// <summary>Ended because it was asked to stop.</summary>
    Cancelled,
}
