namespace AsyncCourse.Progress;

/// <summary>What an update of the progress led to.</summary>
/// <param name="Before">What was known of the exercise.</param>
/// <param name="After">What is known now.</param>
/// <param name="Problem">Why it is not kept, or what happened to the file, in a sentence; null if all is well.</param>
internal sealed record ProgressUpdate(ExerciseProgress Before, ExerciseProgress After, string? Problem);
