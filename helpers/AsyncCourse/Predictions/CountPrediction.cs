using AsyncCourse.Formatting;

namespace AsyncCourse;

/// <summary>How many there will be, said beforehand.</summary>
/// <param name="guess">The guess.</param>
public sealed class CountPrediction(int guess)
{
    /// <summary>Compares the guess with what was counted. Right is within a quarter.</summary>
    /// <param name="actual">What was counted.</param>
    /// <param name="ifRight">Why it is so, for those who knew.</param>
    /// <param name="ifWrong">Why it is so, for those who did not.</param>
    public PredictionScore Score(int actual, string? ifRight = null, string? ifWrong = null)
    {
        var right = Math.Abs((long)guess - actual) * 4 <= Math.Abs((long)actual);
        return new(Shown.Text(guess), Shown.Text(actual), right, right ? ifRight : ifWrong ?? ifRight);
    }
}
