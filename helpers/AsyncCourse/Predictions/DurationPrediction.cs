namespace AsyncCourse;

/// <summary>How long something will take, said beforehand.</summary>
/// <param name="guess">The guess.</param>
public sealed class DurationPrediction(TimeSpan guess)
{
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);

    /// <summary>Compares the guess with what was measured. Right is within a quarter, or 50 ms if that is more.</summary>
    /// <param name="actual">What was measured.</param>
    /// <param name="ifRight">Why it is so, for those who knew.</param>
    /// <param name="ifWrong">Why it is so, for those who did not.</param>
    public PredictionScore Score(TimeSpan actual, string? ifRight = null, string? ifWrong = null)
    {
        var off = (guess - actual).Duration();
        var right = off <= Slack || off <= actual / 4;
        return new(guess.ToText(), actual.ToText(), right, right ? ifRight : ifWrong ?? ifRight);
    }
}
