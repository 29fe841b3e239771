namespace AsyncCourse.Engine.Language;

/// <summary>Whether a text can be run as it stands.</summary>
public enum Completeness
{
    /// <summary>It can be run.</summary>
    Complete,

    /// <summary>More lines are needed: a brace, a string or a comment is open.</summary>
    Incomplete,

    /// <summary>No more lines would make it right.</summary>
    Invalid,
}
