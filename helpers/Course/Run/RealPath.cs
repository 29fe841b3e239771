namespace Course.Run;

/// <summary>Resolves all links in a path.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path without links. Parts that don't exist stay as they are.</summary>
    /// <param name="path">An absolute path.</param>
    public static string Of(string path) => Of(Path.GetFullPath(path), MostLinks);

    /// <summary>Whether two paths lead to the same file or folder.</summary>
    public static bool AreSame(string one, string other) => string.Equals(
        Of(one), Of(other), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static string Of(string path, int linksLeft)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var real = Path.Combine(Of(parent, linksLeft), Path.GetFileName(path));
        return linksLeft > 0 && new FileInfo(real).LinkTarget is { } target
            ? Of(Path.GetFullPath(target, Path.GetDirectoryName(real)!), linksLeft - 1)
            : real;
    }
}
