namespace AsyncCourse.Progress;

/// <summary>Progress that ends with the process: for runs without a learner.</summary>
internal sealed class ProgressMemory : IProgressStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ExerciseProgress> _exercises = [];

    /// <inheritdoc/>
    public (ProgressDocument Document, string? Problem) Read()
    {
        var document = ProgressDocument.Empty();
        lock (_lock)
        {
            foreach (var (id, progress) in _exercises)
            {
                document[id] = progress;
            }
        }

        return (document, null);
    }

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
