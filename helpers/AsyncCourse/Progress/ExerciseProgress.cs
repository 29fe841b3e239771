namespace AsyncCourse.Progress;

/// <summary>How far a learner has come with one exercise.</summary>
/// <param name="Attempts">How often it was checked until it was passed, that time included.</param>
/// <param name="Hints">How many hints were read.</param>
/// <param name="Passed">When it was passed for the first time; null if it wasn't yet.</param>
internal sealed record ExerciseProgress(int Attempts = 0, int Hints = 0, DateTimeOffset? Passed = null)
{
    /// <summary>How it stands, in a word or two.</summary>
    public string State => this switch
    {
        { Passed: not null } => "passed",
        { Attempts: 0, Hints: 0 } => "not begun",
        _ => "begun",
    };

    /// <summary>After one more check. What was passed stays passed, and its attempts are not counted any more.</summary>
    /// <param name="passed">Whether it was passed.</param>
    /// <param name="now">When.</param>
    public ExerciseProgress Checked(bool passed, DateTimeOffset now) =>
        Passed is not null ? this : this with { Attempts = Attempts + 1, Passed = passed ? now : null };

    /// <summary>After one more hint. The last one read again is not counted.</summary>
    /// <param name="most">How many there are.</param>
    public ExerciseProgress Hinted(int most) => this with { Hints = Math.Min(Hints + 1, most) };
}
