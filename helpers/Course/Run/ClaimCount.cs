namespace Course.Run;

/// <summary>How many claims a lesson has, and how many of them held.</summary>
/// <param name="Held">The number of claims that held.</param>
/// <param name="Total">How many were made, with those that can't be read.</param>
internal readonly record struct ClaimCount(int Held, int Total)
{
    /// <summary>Counts the claims in a notebook's outputs.</summary>
    /// <param name="claims">What was read there.</param>
    public static ClaimCount Of(IReadOnlyList<Reading<ClaimReport>> claims) =>
        new(claims.Count(claim => claim.Report?.Held is true), claims.Count);
}
