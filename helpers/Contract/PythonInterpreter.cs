namespace AsyncCourse.Contract;

/// <summary>A command that may start a Python.</summary>
/// <param name="File">The program's path, or a name to look for in PATH.</param>
/// <param name="Arguments">The arguments that come before the script.</param>
internal sealed record PythonInterpreter(string File, params IReadOnlyList<string> Arguments)
{
    private static readonly string[] Names =
        ["python3.14", "python3.13", "python3.12", "python3.11", "python3", "python"];

    /// <summary>What may be tried in some folders, the first choice first.</summary>
    /// <param name="folders">The folders.</param>
    public static IEnumerable<PythonInterpreter> In(IReadOnlyList<string> folders)
    {
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        var found = Names
            .SelectMany(_ => folders, (name, folder) => Path.Combine(folder.Trim('"'), name + suffix))
            .Where(System.IO.File.Exists)
            .DistinctBy(Identity)
            .OrderBy(IsStandIn)
            .Select(path => new PythonInterpreter(path));
        return OperatingSystem.IsWindows() ? found.Append(new("py", "-3")) : found;
    }

    // A version manager's shim starts a shell, which looks for a Python and may find none. A real Python starts sooner.
    private static bool IsStandIn(string path) => Path.GetFileName(Path.GetDirectoryName(path)) == "shims";

    // Two names of one file in one folder are the same Python. A virtual environment's link to that file is another one.
    private static (string?, string) Identity(string path)
    {
        var file = new FileInfo(path);
        var folder = file.Directory?.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.DirectoryName;
        try
        {
            return (folder, file.ResolveLinkTarget(returnFinalTarget: true)?.Name ?? file.Name);
        }
        catch (IOException)
        {
            return (folder, file.Name);
        }
    }
}
