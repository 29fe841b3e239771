using AsyncCourse.Progress;

namespace AsyncCourse.Exercises;

/// <summary>Where learners hand in what they wrote and ask for hints; it keeps the books.</summary>
/// <param name="exercises">The exercises there are.</param>
/// <param name="progress">Where it notes attempts and hints.</param>
/// <param name="time">What the notes are dated by.</param>
internal sealed class ExerciseDesk(IReadOnlyList<IExercise> exercises, IProgressStore progress, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Checks what was handed in.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="attempt">The learner's method.</param>
    /// <exception cref="ArgumentException">There is no such exercise, or the method has another form than the exercise's.</exception>
    public async Task<ExerciseResult> CheckAsync(string id, Delegate attempt)
    {
        var exercise = Find(id);
        var result = await Trial.RunAsync(id, () => exercise.CheckAsync(attempt), Patience);
        var update = progress.Update(id, state => state.Checked(result.Passed, time.GetUtcNow()));
        return result with
        {
            Next = result.Passed ? "" : NextStep.For(id, update.After.Hints, exercise.Hints.Count),
            Notice = update.Problem,
        };
    }

    /// <summary>The next hint; the last one is repeated.</summary>
    /// <param name="id">The exercise.</param>
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
        return new([.. exercises.Select(exercise => new ProgressRow(exercise.Id, exercise.SolutionFile[..2], document[exercise.Id]))], problem);
    }

    /// <summary>The exercise of a name.</summary>
    /// <param name="id">Its name.</param>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    public IExercise Find(string id) =>
        exercises.FirstOrDefault(exercise => exercise.Id == id)
        ?? throw new ArgumentException(Unknown(id, exercises), nameof(id));

    /// <summary>Says that there is no exercise of a name, and which there are.</summary>
    /// <param name="id">The name.</param>
    /// <param name="exercises">Those that there are.</param>
    public static string Unknown(string id, IReadOnlyList<IExercise> exercises) =>
        $"There is no exercise '{id}'. There are: {string.Join(", ", exercises.Select(exercise => exercise.Id))}.";
}
