namespace Course.Kernel;

/// <summary>The folders where Jupyter looks for kernels.</summary>
/// <remarks>Source: Jupyter documentation, "Common Directories and File Locations", data files.</remarks>
internal static class JupyterFolders
{
    /// <summary>The user's own folder for kernels.</summary>
    public static string User() => Kernels(
        Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } data ? data
            : OperatingSystem.IsWindows() ? Path.Combine(Folder(Environment.SpecialFolder.ApplicationData), "jupyter")
            : OperatingSystem.IsMacOS() ? Path.Combine(Folder(Environment.SpecialFolder.UserProfile), "Library", "Jupyter")
            : Path.Combine(LinuxData(), "jupyter"));

    /// <summary>The folder for kernels in an environment, such as a Python virtual environment.</summary>
    /// <param name="prefix">The folder of the environment.</param>
    public static string Prefix(string prefix) => Kernels(Path.Combine(Path.GetFullPath(prefix), "share", "jupyter"));

    /// <summary>All folders that this user's front ends search, in their order.</summary>
    public static IEnumerable<string> All()
    {
        yield return User();
        foreach (var extra in (Environment.GetEnvironmentVariable("JUPYTER_PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return Kernels(extra);
        }

        if (KernelPlace.ActivePrefix() is { } active)
        {
            yield return Prefix(active);
        }

        foreach (var system in OperatingSystem.IsWindows()
            ? (string[])[Path.Combine(Folder(Environment.SpecialFolder.CommonApplicationData), "jupyter")]
            : ["/usr/local/share/jupyter", "/usr/share/jupyter"])
        {
            yield return Kernels(system);
        }
    }

    private static string LinuxData() => Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data
        ? data
        : Path.Combine(Folder(Environment.SpecialFolder.UserProfile), ".local", "share");

    private static string Kernels(string data) => Path.Combine(data, "kernels");

    private static string Folder(Environment.SpecialFolder folder) => Environment.GetFolderPath(folder);
}
