namespace AsyncCourse;

/// <summary>In which order things will happen, said beforehand.</summary>
/// <param name="guess">The guess.</param>
public sealed class OrderPrediction(IReadOnlyList<string> guess)
{
    /// <summary>Compares the guess with what happened.</summary>
    /// <param name="actual">What happened, the first one first.</param>
    /// <param name="ifRight">Why it is so, for those who knew.</param>
    /// <param name="ifWrong">Why it is so, for those who did not.</param>
    public PredictionScore Score(IEnumerable<string> actual, string? ifRight = null, string? ifWrong = null)
    {
        List<string> happened = [.. actual];
        var right = guess.SequenceEqual(happened);
        return new(string.Join(", ", guess), string.Join(", ", happened), right, right ? ifRight : ifWrong ?? ifRight);
    }
}
