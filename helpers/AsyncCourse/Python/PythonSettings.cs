namespace AsyncCourse;

/// <summary>Where to look for Python and for recordings. The values come from the environment, or from a test.</summary>
/// <param name="Interpreter">
/// The value of <c>ASYNC_COURSE_PYTHON</c>: a path, <c>none</c>, or null to look in <paramref name="Folders"/>.
/// </param>
/// <param name="Folders">The folders to look for interpreters in, in this order.</param>
/// <param name="Recordings">The folder of the recordings; null if there is none.</param>
/// <param name="IsRecording">Whether a live run also becomes the recording.</param>
/// <remarks>
/// <c>ASYNC_COURSE_RECORD</c> is the folder to record to, which is also read from; 1 means data/python. If it isn't set, nothing
/// is recorded.
/// </remarks>
internal sealed record PythonSettings(
    string? Interpreter, IReadOnlyList<string> Folders, string? Recordings, bool IsRecording)
{
    public const string InterpreterVariable = "ASYNC_COURSE_PYTHON";
    public const string RecordVariable = "ASYNC_COURSE_RECORD";

    /// <summary>Whether the reader asked for recorded runs.</summary>
    public bool IsNone => string.Equals(Interpreter, "none", StringComparison.OrdinalIgnoreCase);

    public static PythonSettings FromEnvironment()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        string[] folders = [.. path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries), "/usr/bin"];
        var record = Environment.GetEnvironmentVariable(RecordVariable) is { Length: > 0 } asked ? asked : null;
        return new(
            Environment.GetEnvironmentVariable(InterpreterVariable) is { Length: > 0 } interpreter ? interpreter : null,
            OperatingSystem.IsWindows() ? folders[..^1] : folders,
            record is null or "1" ? FindRecordings(Path.GetDirectoryName(typeof(PythonSettings).Assembly.Location)) : record,
            record is not null);
    }

    /// <summary>The nearest folder <c>data/python</c> beside or above a folder.</summary>
    /// <param name="start">The folder to begin at; null if the library was not loaded from a file.</param>
    public static string? FindRecordings(string? start)
    {
        for (var folder = string.IsNullOrEmpty(start) ? null : new DirectoryInfo(start);
            folder is not null;
            folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "data", "python");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}
