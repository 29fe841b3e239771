namespace AsyncCourse;

/// <summary>A guess of how long something will take.</summary>
/// <param name="guess">The guessed time.</param>
public sealed class DurationPrediction(TimeSpan guess)
{
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);

    /// <summary>Compares the guess with what was measured. Right is within a quarter, or 50 ms if that is more.</summary>
    /// <param name="actual">What was measured.</param>
    /// <param name="ifRight">The explanation to show after a right guess; null for none.</param>
    /// <param name="ifWrong">The explanation to show after a wrong guess; null for the same.</param>
    public PredictionScore Score(TimeSpan actual, string? ifRight = null, string? ifWrong = null)
    {
        var off = (guess - actual).Duration();
        var right = off <= Slack || off <= actual / 4;
        return new(guess.ToText(), actual.ToText(), right, right ? ifRight : ifWrong ?? ifRight);
    }
}
