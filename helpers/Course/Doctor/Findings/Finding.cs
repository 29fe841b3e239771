namespace Course.Doctor.Findings;

/// <summary>The result of a probe.</summary>
/// <param name="Health">Whether the part is complete, limited or missing.</param>
/// <param name="Found">What is installed, with its version.</param>
/// <param name="Cost">What doesn't work because something is missing; empty if nothing is.</param>
/// <param name="Remedy">How to get what is missing; empty if nothing is.</param>
internal sealed record Finding(Health Health, string Found, string Cost = "", string Remedy = "")
{
    /// <summary>Creates the result for a complete part.</summary>
    /// <param name="found">What is installed, with its version.</param>
    public static Finding Fine(string found) => new(Health.Fine, found);
}
