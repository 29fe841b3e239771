using Course.Doctor.Findings;

namespace Course.Doctor;

/// <summary>A part and what was found of it.</summary>
/// <param name="Part">The part.</param>
/// <param name="IsRequired">Whether lessons can't be run without it.</param>
/// <param name="Finding">What was found.</param>
internal sealed record Diagnosis(string Part, bool IsRequired, Finding Finding)
{
    /// <summary>Whether lessons can't be run because of this.</summary>
    public bool IsFatal => IsRequired && Finding.Health == Health.Missing;

    /// <summary>The finding in a word.</summary>
    public string Word => (Finding.Health, IsRequired) switch
    {
        (Health.Fine, _) => "ok",
        (Health.Limited, _) => "limited",
        (_, true) => "MISSING",
        _ => "missing",
    };
}
