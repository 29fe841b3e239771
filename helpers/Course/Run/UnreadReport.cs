using System.Globalization;

namespace Course.Run;

/// <summary>A report of a lesson that can't be read. What it said is unknown, so nobody may call the lesson passed.</summary>
/// <param name="Cell">The code cell whose output carries it, from 1.</param>
/// <param name="What">What it is: <c>a claim</c>.</param>
/// <param name="Problem">Why it can't be read, as half a sentence.</param>
internal sealed record UnreadReport(int Cell, string What, string Problem)
{
    /// <summary>As a line below the lesson's name.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"cell {Cell}: {What} can't be read: {Problem}.");
}
