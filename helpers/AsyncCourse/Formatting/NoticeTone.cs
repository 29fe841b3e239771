namespace AsyncCourse.Formatting;

/// <summary>Whether a notice brings good news or bad. The colour is never the only sign of it.</summary>
internal enum NoticeTone
{
    /// <summary>Neither good nor bad.</summary>
    Plain,

    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Not as it should be.</summary>
    Bad,
}
