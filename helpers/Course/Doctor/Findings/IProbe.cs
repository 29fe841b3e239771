namespace Course.Doctor.Findings;

/// <summary>Examines one part that the course uses. Never uses the network.</summary>
internal interface IProbe
{
    /// <summary>The name of the part, for people.</summary>
    string Part { get; }

    /// <summary>Whether lessons can't be run without it.</summary>
    bool IsRequired { get; }

    /// <summary>Examines the part.</summary>
    /// <param name="cancellationToken">Cancelled when the probe takes too long.</param>
    /// <returns>The result.</returns>
    Task<Finding> ExamineAsync(CancellationToken cancellationToken);
}
