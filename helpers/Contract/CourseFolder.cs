namespace AsyncCourse.Contract;

/// <summary>What lies where in the course's folder, and how the folder is found.</summary>
internal static class CourseFolder
{
    /// <summary>The file that only the course's folder has.</summary>
    public const string Marker = "AsyncCourse.slnx";

    /// <summary>The folder of the lessons.</summary>
    public const string Notebooks = "notebooks";

    /// <summary>The folder of the reference solutions, within that of the lessons.</summary>
    public const string Solutions = "solutions";

    /// <summary>The folder of the recorded runs of Python.</summary>
    public static string Recordings { get; } = Path.Combine("data", "python");

    /// <summary>The folder that the helper library is built to, from where lessons load it.</summary>
    public static string Library { get; } = Path.Combine("helpers", "bin");

    /// <summary>Looks upwards for a folder that has something in it.</summary>
    /// <param name="start">Where to begin; it may be that folder itself. Null or empty for nowhere.</param>
    /// <param name="content">What it must have: the path of a file or a folder in it.</param>
    /// <returns>Its absolute path; null if there is none.</returns>
    public static string? FindAbove(string? start, string content)
    {
        for (var at = string.IsNullOrEmpty(start) ? null : new DirectoryInfo(start); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, content)))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
