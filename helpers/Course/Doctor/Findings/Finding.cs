namespace Course.Doctor.Findings;

/// <summary>What a probe found.</summary>
/// <param name="Health">How well the part is.</param>
/// <param name="Found">What is there, with its version.</param>
/// <param name="Cost">What can't be done as it is; empty if nothing.</param>
/// <param name="Remedy">How to get what is missing; empty if nothing is.</param>
internal sealed record Finding(Health Health, string Found, string Cost = "", string Remedy = "")
{
    /// <summary>All is there.</summary>
    /// <param name="found">What, with its version.</param>
    public static Finding Fine(string found) => new(Health.Fine, found);
}
