namespace AsyncCourse.Progress;

/// <summary>Where the progress file is.</summary>
internal static class ProgressPath
{
    /// <summary>
    /// The file: what <see cref="CourseVariable.Progress"/> names, or <c>async-course/progress.json</c> in the user's folder for
    /// data (<c>XDG_DATA_HOME</c>, else <c>~/.local/share</c>; on Windows <c>%LocalAppData%</c>).
    /// </summary>
    /// <returns>Its absolute path; null if nothing is to be kept, or the user has no such folder.</returns>
    public static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(CourseVariable.Progress);
        if (!string.IsNullOrWhiteSpace(named))
        {
            return CourseVariable.IsNone(named) ? null : Path.GetFullPath(named);
        }

        var data = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
        if (!Path.IsPathRooted(data))
        {
            data = Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        }

        return string.IsNullOrEmpty(data) ? null : Path.Combine(data, "async-course", "progress.json");
    }
}
