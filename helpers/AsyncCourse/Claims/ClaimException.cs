namespace AsyncCourse;

/// <summary>A claim doesn't hold: the lesson is wrong about this machine, or the machine was too busy.</summary>
/// <param name="outcome">The claim and what was measured.</param>
public sealed class ClaimException(ClaimOutcome outcome)
    : Exception($"The claim \"{outcome.Claim}\" does not hold: measured {outcome.Measured}, wanted {outcome.Wanted}.")
{
    /// <summary>The claim and what was measured.</summary>
    public ClaimOutcome Outcome { get; } = outcome;
}
