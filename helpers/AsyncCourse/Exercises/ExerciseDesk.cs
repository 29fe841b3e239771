using AsyncCourse.Progress;

namespace AsyncCourse.Exercises;

/// <summary>Checks what learners hand in, gives them hints, and notes both in their progress.</summary>
/// <param name="exercises">All exercises of the course.</param>
/// <param name="progress">Where attempts and hints are noted.</param>
/// <param name="time">The clock that dates the notes.</param>
internal sealed class ExerciseDesk(IReadOnlyList<IExercise> exercises, IProgressStore progress, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Checks a learner's method, and notes the attempt.</summary>
    /// <param name="id">The name of the exercise, such as <c>basket</c>.</param>
    /// <param name="attempt">The learner's method.</param>
    /// <exception cref="ArgumentException">
    /// There is no such exercise, or the method has another form than the exercise's.
    /// </exception>
    public async Task<ExerciseResult> CheckAsync(string id, Delegate attempt)
    {
        var exercise = Find(id);
        var result = await RunningCheck.RunAsync(id, () => exercise.CheckAsync(attempt), Patience);
        var update = progress.Update(id, state => state.Checked(result.Passed, time.GetUtcNow()));
        return result with
        {
            Next = result.Passed ? "" : NextStep.For(id, update.After.Hints, exercise.Hints.Count),
            Notice = update.Problem,
        };
    }

    /// <summary>Gives the next hint, and notes it; the last one is repeated.</summary>
    /// <param name="id">The name of the exercise, such as <c>basket</c>.</param>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    public string Hint(string id)
    {
        var hints = Find(id).Hints;
        var number = progress.Update(id, state => state.Hinted(hints.Count)).After.Hints;
        return $"Hint {number} of {hints.Count}: {hints[number - 1]}";
    }

    /// <summary>How far the learner has come with each exercise.</summary>
    public ProgressReport Progress()
    {
        var (document, problem) = progress.Read();
        return new(
            [.. exercises.Select(exercise => new ProgressRow(exercise.Id, exercise.Lesson, document[exercise.Id]))], problem);
    }

    /// <summary>Finds an exercise by its name.</summary>
    /// <param name="id">The name of the exercise, such as <c>basket</c>.</param>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    public IExercise Find(string id) =>
        exercises.FirstOrDefault(exercise => exercise.Id == id)
        ?? throw new ArgumentException(Unknown(id, exercises), nameof(id));

    /// <summary>The error for a name that no exercise has: it lists those that there are.</summary>
    /// <param name="id">The unknown name.</param>
    /// <param name="exercises">All exercises of the course.</param>
    public static string Unknown(string id, IReadOnlyList<IExercise> exercises) =>
        $"There is no exercise '{id}'. There are: {string.Join(", ", exercises.Select(exercise => exercise.Id))}.";
}
