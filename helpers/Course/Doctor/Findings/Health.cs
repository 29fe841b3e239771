namespace Course.Doctor.Findings;

/// <summary>The state of a part that the course uses.</summary>
internal enum Health
{
    /// <summary>The part is complete.</summary>
    Fine,

    /// <summary>The part is there, but something doesn't work with it.</summary>
    Limited,

    /// <summary>The part is not there, or can't be used.</summary>
    Missing,
}
