namespace AsyncCourse.CPython;

/// <summary>Where the Python side looks for things; taken from the environment, or chosen by a test.</summary>
/// <param name="Search">Where to look for interpreters.</param>
/// <param name="Recordings">The folder of the recordings; null if there is none.</param>
/// <param name="IsRecording">Whether a live run also becomes the recording.</param>
internal sealed record PythonSettings(PythonSearch Search, string? Recordings, bool IsRecording)
{
    public static PythonSettings FromEnvironment()
    {
        var record = Environment.GetEnvironmentVariable(CourseVariable.Record) is { Length: > 0 } asked ? asked : null;
        return new(
            PythonSearch.FromEnvironment(),
            record is null or "1" ? FindRecordings(Path.GetDirectoryName(typeof(PythonSettings).Assembly.Location)) : record,
            record is not null);
    }

    /// <summary>The nearest folder <c>data/python</c> beside or above a folder.</summary>
    /// <param name="start">Where to begin; null where the library was loaded from no file.</param>
    public static string? FindRecordings(string? start) =>
        CourseFolder.FindAbove(start, CourseFolder.Recordings) is { } folder
            ? Path.Combine(folder, CourseFolder.Recordings)
            : null;
}
