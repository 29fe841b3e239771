using AsyncCourse.Claims;
using AsyncCourse.Formatting;

namespace AsyncCourse;

/// <summary>States something about a measured value, shows whether it holds, and fails the cell if it doesn't.</summary>
public static class Claim
{
    /// <summary>Claims that a measured value meets an expectation.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="claim">The claim as a sentence.</param>
    /// <param name="measured">What was measured.</param>
    /// <param name="expectation">What the claim says about it.</param>
    /// <exception cref="ClaimException">The claim doesn't hold.</exception>
    public static void That<T>(string claim, T measured, Expectation<T> expectation) =>
        Settle(new(claim, Shown.Text(measured), expectation.Wanted, expectation.Holds(measured)));

    /// <summary>Claims that something is true.</summary>
    /// <param name="claim">The claim as a sentence.</param>
    /// <param name="holds">Whether it is true.</param>
    /// <exception cref="ClaimException">It isn't true.</exception>
    public static void That(string claim, bool holds) => Settle(new(claim, Shown.Text(holds), Shown.Text(true), holds));

    private static void Settle(ClaimOutcome outcome)
    {
        Cell.Display(outcome, ClaimFormat.MimeTypes);
        if (!outcome.Held)
        {
            throw new ClaimException(outcome);
        }
    }
}
