namespace AsyncCourse.Progress;

/// <summary>The result of an update of an exercise's progress.</summary>
/// <param name="Before">The progress before the update.</param>
/// <param name="After">The progress after it.</param>
/// <param name="Problem">A sentence on why it isn't saved, or what happened to the file; null if all is well.</param>
internal sealed record ProgressUpdate(ExerciseProgress Before, ExerciseProgress After, string? Problem);
