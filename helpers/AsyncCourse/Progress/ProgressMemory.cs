namespace AsyncCourse;

/// <summary>Progress that ends with the process: for runs without a learner.</summary>
internal sealed class ProgressMemory : IProgressStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ExerciseProgress> _exercises = [];

    /// <inheritdoc/>
    public ProgressUpdate Update(string id, Func<ExerciseProgress, ExerciseProgress> change)
    {
        lock (_lock)
        {
            var before = _exercises.GetValueOrDefault(id) ?? new();
            var after = change(before);
            _exercises[id] = after;
            return new(before, after, null);
        }
    }
}
