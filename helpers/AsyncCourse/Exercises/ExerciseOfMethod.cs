using System.Globalization;

namespace AsyncCourse.Exercises;

/// <summary>
/// The base of all exercises. An exercise declares a delegate for the learner's method, gives hints, and judges what the method
/// does.
/// </summary>
/// <typeparam name="TMethod">
/// The method that the exercise asks for, under the name that learners give it. They may hand in any delegate of the same form.
/// </typeparam>
/// <param name="lesson">The number of its lesson.</param>
/// <param name="id">The name of the exercise, such as <c>basket</c>.</param>
internal abstract class Exercise<TMethod>(int lesson, string id) : IExercise
    where TMethod : Delegate
{
    /// <inheritdoc/>
    public string Id => id;

    /// <inheritdoc/>
    public string Lesson { get; } = lesson.ToString("00", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string SolutionFile => $"{Lesson}-{id}.cs";

    /// <inheritdoc/>
    public string Method => typeof(TMethod).Name;

    /// <inheritdoc/>
    public string Form => CSharpText.FormOf(typeof(TMethod));

    /// <inheritdoc/>
    public abstract IReadOnlyList<string> Hints { get; }

    /// <inheritdoc/>
    public async Task<ExerciseResult> CheckAsync(Delegate attempt)
    {
        var verdict = await CheckAsync(LearnerMethod.As<TMethod>(this, attempt));
        return new(id, verdict.Passed, verdict.Message) { MayBeTheMachine = verdict.MayBeTheMachine };
    }

    /// <summary>Tries the learner's method and judges what it does.</summary>
    /// <param name="method">The learner's method. It may do anything, so <see cref="AttemptWatcher"/> is to call it.</param>
    protected abstract Task<Verdict> CheckAsync(TMethod method);
}
