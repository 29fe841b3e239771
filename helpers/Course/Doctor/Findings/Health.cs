namespace Course.Doctor.Findings;

/// <summary>How well a part is.</summary>
internal enum Health
{
    /// <summary>All is there.</summary>
    Fine,

    /// <summary>It is there, but something can't be done with it.</summary>
    Limited,

    /// <summary>It is not there, or of no use.</summary>
    Missing,
}
