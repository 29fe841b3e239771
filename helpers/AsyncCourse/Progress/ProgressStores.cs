using AsyncCourse.Hosting;

namespace AsyncCourse.Progress;

/// <summary>Chooses where progress is kept.</summary>
internal static class ProgressStores
{
    /// <summary>The user's file; this process's memory where no learner is there whose progress it would be.</summary>
    public static IProgressStore OfLearner() =>
        !Headless.IsOn && ProgressPath.Find() is { } path ? new ProgressFile(path) : new ProgressMemory();
}
