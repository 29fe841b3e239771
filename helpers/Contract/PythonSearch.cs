namespace AsyncCourse.Contract;

/// <summary>Where to look for a Python; taken from the environment, or chosen by a test.</summary>
/// <param name="Chosen">The value of <see cref="CourseVariable.Python"/>: a path, <c>none</c>, or null to look around.</param>
/// <param name="Folders">The folders to look in, in this order.</param>
internal sealed record PythonSearch(string? Chosen, IReadOnlyList<string> Folders)
{
    /// <summary>Whether the reader asked for recorded runs.</summary>
    public bool IsNone => CourseVariable.IsNone(Chosen);

    /// <summary>The search that this process's environment asks for.</summary>
    public static PythonSearch FromEnvironment()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        string[] folders = [.. path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries), "/usr/bin"];
        return new(
            Environment.GetEnvironmentVariable(CourseVariable.Python) is { Length: > 0 } chosen ? chosen : null,
            OperatingSystem.IsWindows() ? folders[..^1] : folders);
    }

    /// <summary>What may be tried, the first choice first.</summary>
    public IEnumerable<PythonInterpreter> Candidates() => this switch
    {
        { IsNone: true } => [],
        { Chosen: { } chosen } => [new(chosen)],
        _ => PythonInterpreter.In(Folders),
    };
}
