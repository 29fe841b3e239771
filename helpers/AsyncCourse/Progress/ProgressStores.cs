using AsyncCourse.Hosting;

namespace AsyncCourse.Progress;

/// <summary>Chooses where progress is kept.</summary>
internal static class ProgressStores
{
    /// <summary>The learner's file; or this process's memory, if there is no learner or no place for a file.</summary>
    public static IProgressStore OfLearner() =>
        !Headless.IsOn && ProgressPath.Find() is { } path ? new ProgressFile(path) : new ProgressMemory();
}
