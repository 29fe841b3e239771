namespace AsyncCourse;

/// <summary>How a request ended, as the server saw it.</summary>
public enum RequestOutcome
{
    /// <summary>It hasn't ended yet.</summary>
    Open,

    /// <summary>It was answered, with whatever status.</summary>
    Answered,

    /// <summary>The caller disconnected before the answer was sent.</summary>
    Aborted,
}
