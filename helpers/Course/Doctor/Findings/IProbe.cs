namespace Course.Doctor.Findings;

/// <summary>Looks whether one part of what the course uses is there. Asks only this machine, never the network.</summary>
internal interface IProbe
{
    /// <summary>The part, as a person calls it.</summary>
    string Part { get; }

    /// <summary>Whether lessons can't be run without it.</summary>
    bool IsRequired { get; }

    /// <summary>Looks.</summary>
    /// <param name="cancellationToken">Ends the look when it takes too long.</param>
    /// <returns>What was found.</returns>
    Task<Finding> ExamineAsync(CancellationToken cancellationToken);
}
