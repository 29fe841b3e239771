namespace AsyncCourse;

/// <summary>A guess of the order in which things will happen.</summary>
/// <param name="guess">The names in the guessed order.</param>
public sealed class OrderPrediction(IReadOnlyList<string> guess)
{
    /// <summary>Compares the guess with what happened.</summary>
    /// <param name="actual">What happened, the first one first.</param>
    /// <param name="ifRight">The explanation to show after a right guess; null for none.</param>
    /// <param name="ifWrong">The explanation to show after a wrong guess; null for the same.</param>
    public PredictionScore Score(IEnumerable<string> actual, string? ifRight = null, string? ifWrong = null)
    {
        List<string> happened = [.. actual];
        var right = guess.SequenceEqual(happened);
        return new(string.Join(", ", guess), string.Join(", ", happened), right, right ? ifRight : ifWrong ?? ifRight);
    }
}
