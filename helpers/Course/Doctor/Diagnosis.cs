using Course.Doctor.Findings;

namespace Course.Doctor;

/// <summary>A part that the course uses, and the result of examining it.</summary>
/// <param name="Part">The name of the part.</param>
/// <param name="IsRequired">Whether lessons can't be run without it.</param>
/// <param name="Finding">The result of the probe.</param>
internal sealed record Diagnosis(string Part, bool IsRequired, Finding Finding)
{
    /// <summary>Whether this keeps lessons from being run.</summary>
    public bool IsFatal => IsRequired && Finding.Health == Health.Missing;

    /// <summary>The result in one word.</summary>
    public string Word => (Finding.Health, IsRequired) switch
    {
        (Health.Fine, _) => "ok",
        (Health.Limited, _) => "limited",
        (_, true) => "MISSING",
        _ => "missing",
    };
}
