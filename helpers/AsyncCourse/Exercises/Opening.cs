namespace AsyncCourse.Exercises;

/// <summary>How the message of a verdict begins: with what the check asked of the learner's method.</summary>
/// <param name="Text">The first sentence or two, without a space at the end.</param>
internal sealed record Opening(string Text)
{
    /// <summary>The method did what was wanted.</summary>
    /// <param name="what">What was seen.</param>
    public Verdict Passed(string what) => new(true, $"{Text} {what}");

    /// <summary>The method did something else.</summary>
    /// <param name="what">What was seen and what was wanted.</param>
    public Verdict No(string what) => new(false, $"{Text} {what}");

    /// <summary>
    /// The method did something else, judged by times or by what ran at once: a busy machine may be the reason.
    /// </summary>
    /// <param name="what">What was seen and what was wanted.</param>
    public Verdict Timed(string what) => No(what) with { MayBeTheMachine = true };
}
