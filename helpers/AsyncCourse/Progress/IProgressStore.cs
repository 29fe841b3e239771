namespace AsyncCourse.Progress;

/// <summary>Where a learner's progress is kept.</summary>
internal interface IProgressStore
{
    /// <summary>Reads the progress.</summary>
    /// <returns>
    /// The progress, empty if it can't be read; and a sentence if it can't be read or wasn't fully understood, otherwise null.
    /// </returns>
    (ProgressDocument Document, string? Problem) Read();

    /// <summary>Changes and saves the progress of one exercise. Blocks for a moment.</summary>
    /// <param name="id">The exercise's id.</param>
    /// <param name="change">Makes the new progress from the old one.</param>
    ProgressUpdate Update(string id, Func<ExerciseProgress, ExerciseProgress> change);
}
