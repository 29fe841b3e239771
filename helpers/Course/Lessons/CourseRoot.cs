using Course.Usage;

namespace Course.Lessons;

/// <summary>Finds the folder of the whole course, which contains <c>AsyncCourse.slnx</c>.</summary>
public static class CourseRoot
{
    /// <summary>Searches the current directory and its parents, then this program's folder and its parents.</summary>
    /// <returns>The absolute path of the course's folder; null if neither is inside the course.</returns>
    public static string? Find() => FindAbove(Environment.CurrentDirectory) ?? FindAbove(AppContext.BaseDirectory);

    /// <summary>The course's folder, for verbs that can't do without it.</summary>
    /// <returns>The absolute path of the course's folder.</returns>
    /// <exception cref="UsageException">Neither the current directory nor this program is inside the course.</exception>
    internal static string Require() =>
        Find() ?? throw new UsageException("The course's folder was not found from here: go to it.");

    /// <summary>Searches a folder and its parents.</summary>
    /// <param name="folder">The folder to start from, which may be the course's folder itself.</param>
    /// <returns>The absolute path of the course's folder; null if it isn't found.</returns>
    public static string? FindAbove(string folder) => CourseFolder.FindAbove(folder, CourseFolder.Marker);

    /// <summary>The folder of the lessons.</summary>
    /// <param name="root">The course's folder.</param>
    public static string Notebooks(string root) => Path.Combine(root, CourseFolder.Notebooks);

    /// <summary>The folder of the built helper library, from which lessons load it.</summary>
    /// <param name="root">The course's folder.</param>
    public static string HelpersBin(string root) => Path.Combine(root, CourseFolder.Library);
}
