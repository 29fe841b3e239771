namespace Course.Clean;

/// <summary>Finds the notebooks in a folder.</summary>
internal static class NotebookFolder
{
    /// <summary>
    /// All notebooks in a folder and its subfolders, sorted by name, except in hidden folders (Jupyter's checkpoints).
    /// </summary>
    /// <param name="folder">The folder, absolute or relative. The returned paths start with it.</param>
    public static IReadOnlyList<string> Find(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };
        return
        [
            .. Directory.EnumerateFiles(folder, "*.ipynb", options)
                .Where(path => !IsHidden(Path.GetRelativePath(folder, path)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsHidden(string relative) =>
        relative.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'));
}
