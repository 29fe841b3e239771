using AsyncCourse;

namespace Course.Exercises;

/// <summary>The progress file of who types.</summary>
internal static class LearnerFile
{
    /// <summary>The file, which need not exist yet.</summary>
    /// <exception cref="UsageException">None is kept.</exception>
    public static ProgressFile Find() => ProgressPath.Find() is { } path ? new(path) : throw new UsageException(
        $"No progress is kept: {ProgressPath.Variable} says none, or you have no folder for data. Name a file in that variable.");

    /// <summary>The course's folder of lessons.</summary>
    /// <exception cref="UsageException">It isn't found from here.</exception>
    public static string Lessons() => CourseRoot.Find() is { } root ? CourseRoot.Notebooks(root) : throw new UsageException(
        "The course's folder was not found from here: go to it.");
}
