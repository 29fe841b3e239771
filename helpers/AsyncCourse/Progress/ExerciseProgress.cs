namespace AsyncCourse.Progress;

/// <summary>How far a learner has come with one exercise.</summary>
/// <param name="Attempts">How often it was checked, up to and including the check that passed.</param>
/// <param name="Hints">How many hints were read.</param>
/// <param name="Passed">When it was passed for the first time; null if it wasn't yet.</param>
internal sealed record ExerciseProgress(int Attempts = 0, int Hints = 0, DateTimeOffset? Passed = null)
{
    /// <summary>The state in a word or two.</summary>
    public string State => this switch
    {
        { Passed: not null } => "passed",
        { Attempts: 0, Hints: 0 } => "not begun",
        _ => "begun",
    };

    /// <summary>The progress after one more check. A passed exercise stays passed, and later checks don't count.</summary>
    /// <param name="passed">Whether the check passed.</param>
    /// <param name="now">The time of the check.</param>
    public ExerciseProgress Checked(bool passed, DateTimeOffset now) =>
        Passed is not null ? this : this with { Attempts = Attempts + 1, Passed = passed ? now : null };

    /// <summary>The progress after one more hint. Reading the last one again doesn't count.</summary>
    /// <param name="most">How many hints the exercise has.</param>
    public ExerciseProgress Hinted(int most) => this with { Hints = Math.Min(Hints + 1, most) };
}
