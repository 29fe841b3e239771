namespace Course.Doctor.Findings;

/// <summary>The programs installed on this machine.</summary>
internal interface IPrograms
{
    /// <summary>Looks a program up, as a shell would.</summary>
    /// <param name="name">Its name, without an extension, or an absolute path.</param>
    /// <returns>Its absolute path; null if there is none.</returns>
    string? Find(string name);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="name">Its name, or a path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Ends the program and all that it started.</param>
    /// <returns>What it wrote to its standard output, trimmed; null if there is no such program or it failed.</returns>
    Task<string?> AskAsync(string name, IReadOnlyList<string> arguments, CancellationToken cancellationToken);
}
