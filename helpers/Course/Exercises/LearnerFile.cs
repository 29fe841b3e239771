using AsyncCourse.Progress;
using Course.Usage;

namespace Course.Exercises;

/// <summary>The learner's progress file.</summary>
internal static class LearnerFile
{
    /// <summary>Finds the file, which need not exist yet.</summary>
    /// <exception cref="UsageException">No progress is stored on this machine.</exception>
    public static ProgressFile Find() => ProgressPath.Find() is { } path ? new(path) : throw new UsageException(
        $"No progress is kept: {CourseVariable.Progress} says none, or you have no folder for data. "
            + "Name a file in that variable.");
}
