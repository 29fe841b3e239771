using AsyncCourse.Formatting;

namespace AsyncCourse;

/// <summary>A guess of how many there will be.</summary>
/// <param name="guess">The guessed number.</param>
public sealed class CountPrediction(int guess)
{
    /// <summary>Compares the guess with what was counted. Right is within a quarter.</summary>
    /// <param name="actual">What was counted.</param>
    /// <param name="ifRight">The explanation to show after a right guess; null for none.</param>
    /// <param name="ifWrong">The explanation to show after a wrong guess; null for the same.</param>
    public PredictionScore Score(int actual, string? ifRight = null, string? ifWrong = null)
    {
        var right = Math.Abs((long)guess - actual) * 4 <= Math.Abs((long)actual);
        return new(Shown.Text(guess), Shown.Text(actual), right, right ? ifRight : ifWrong ?? ifRight);
    }
}
