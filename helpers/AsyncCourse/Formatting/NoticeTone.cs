namespace AsyncCourse.Formatting;

/// <summary>How a notice is meant. Tone is never told by colour alone.</summary>
internal enum NoticeTone
{
    /// <summary>Neither good nor bad.</summary>
    Plain,

    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Not as it should be.</summary>
    Bad,
}
