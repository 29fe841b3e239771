namespace Course.Doctor.Findings;

/// <summary>The programs installed on this machine.</summary>
internal interface IPrograms
{
    /// <summary>Looks a program up as a shell does.</summary>
    /// <param name="name">The program's name without an extension, or its absolute path.</param>
    /// <returns>The absolute path of the program; null if there is none.</returns>
    string? Find(string name);

    /// <summary>Runs a program until it exits.</summary>
    /// <param name="name">The program's name or path.</param>
    /// <param name="arguments">The command-line arguments.</param>
    /// <param name="cancellationToken">Kills the program and its child processes.</param>
    /// <returns>The program's standard output, trimmed; null if there is no such program or it failed.</returns>
    Task<string?> AskAsync(string name, IReadOnlyList<string> arguments, CancellationToken cancellationToken);
}
