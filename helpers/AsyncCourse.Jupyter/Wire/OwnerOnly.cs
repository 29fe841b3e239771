namespace AsyncCourse.Jupyter.Wire;

/// <summary>Keeps a file to its owner. The connection file holds the key: whoever can read it can run code here.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Takes the file away from everybody but its owner, where the front end left it open.</summary>
    /// <param name="path">The file.</param>
    /// <returns>What to tell the person; null if there is nothing to say.</returns>
    public static string? Keep(string path)
    {
        // Windows gives a user's folders to that user only.
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
            return $"Others can read the connection file {path}, which holds this kernel's key, and that can't be changed: {problem.Message}";
        }
    }
}
