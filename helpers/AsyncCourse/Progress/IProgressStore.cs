namespace AsyncCourse.Progress;

/// <summary>Where a learner's progress is kept.</summary>
internal interface IProgressStore
{
    /// <summary>What is known.</summary>
    /// <returns>An empty document if it can't be read; and then, or if not all of it was understood, a sentence.</returns>
    (ProgressDocument Document, string? Problem) Read();

    /// <summary>Changes what is known of one exercise and keeps it. Blocks for a moment.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="change">From what it was to what it is now.</param>
    ProgressUpdate Update(string id, Func<ExerciseProgress, ExerciseProgress> change);
}
