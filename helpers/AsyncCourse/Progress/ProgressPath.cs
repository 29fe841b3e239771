namespace AsyncCourse;

/// <summary>Where the progress file is.</summary>
internal static class ProgressPath
{
    /// <summary>The environment variable that names another file, or says <c>none</c> to keep nothing.</summary>
    public const string Variable = "ASYNC_COURSE_PROGRESS";

    /// <summary>
    /// The file: what the variable names, or <c>async-course/progress.json</c> in the user's folder for data
    /// (<c>XDG_DATA_HOME</c>, else <c>~/.local/share</c>; on Windows <c>%LocalAppData%</c>).
    /// </summary>
    /// <returns>Its absolute path; null if nothing is to be kept, or the user has no such folder.</returns>
    public static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrWhiteSpace(named))
        {
            return named.Equals("none", StringComparison.OrdinalIgnoreCase) ? null : Path.GetFullPath(named);
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
