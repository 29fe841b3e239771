using Course.Usage;

namespace Course.Lessons;

/// <summary>The folder that holds the whole course: the one with <c>AsyncCourse.slnx</c> in it.</summary>
public static class CourseRoot
{
    /// <summary>Looks for the root upwards from the current directory, then upwards from this program.</summary>
    /// <returns>Its absolute path; null if neither lies inside the course.</returns>
    public static string? Find() => FindAbove(Environment.CurrentDirectory) ?? FindAbove(AppContext.BaseDirectory);

    /// <summary>The root, where nothing can be done without it.</summary>
    /// <returns>Its absolute path.</returns>
    /// <exception cref="UsageException">Neither lies inside the course.</exception>
    internal static string Require() =>
        Find() ?? throw new UsageException("The course's folder was not found from here: go to it.");

    /// <summary>Looks for the root upwards from a folder.</summary>
    /// <param name="folder">Where to begin; it may be the root itself.</param>
    /// <returns>Its absolute path; null if there is none above.</returns>
    public static string? FindAbove(string folder) => CourseFolder.FindAbove(folder, CourseFolder.Marker);

    /// <summary>The folder of the lessons.</summary>
    /// <param name="root">What <see cref="Find"/> returned.</param>
    public static string Notebooks(string root) => Path.Combine(root, CourseFolder.Notebooks);

    /// <summary>The folder that the helper library is built to, from where lessons load it.</summary>
    /// <param name="root">What <see cref="Find"/> returned.</param>
    public static string HelpersBin(string root) => Path.Combine(root, CourseFolder.Library);
}
