namespace AsyncCourse.Jupyter.Wire;

/// <summary>
/// Restricts a file to its owner. The connection file holds the key, and whoever can read that can run code in this process.
/// </summary>
internal static class OwnerOnly
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Removes everybody's permissions but the owner's, if the front end granted any.</summary>
    /// <param name="path">The path of the file.</param>
    /// <returns>A warning for the user; null if there is none.</returns>
    public static string? Keep(string path)
    {
        // On Windows, the folders of a user are accessible to that user only.
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & ~Owner) == 0)
        {
            return null;
        }

        try
        {
            File.SetUnixFileMode(path, Owner);
            return $"Others could read the connection file {path}, which holds this kernel's key; now only you can.";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return $"Others can read the connection file {path}, which holds this kernel's key, "
                + $"and that can't be changed: {problem.Message}";
        }
    }
}
