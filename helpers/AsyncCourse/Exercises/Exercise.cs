using AsyncCourse.Exercises;
using AsyncCourse.Progress;

namespace AsyncCourse;

/// <summary>Checks what a learner's code does, and helps when it doesn't do it yet.</summary>
public static class Exercise
{
    // Found by reflection, not listed: no other file has to know an exercise.
    private static readonly Lazy<IReadOnlyList<IExercise>> Found = new(() =>
    [
        .. typeof(Exercise).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IExercise)))
            .Select(type => (IExercise)Activator.CreateInstance(type)!)
            .OrderBy(exercise => exercise.SolutionFile, StringComparer.Ordinal),
    ]);

    private static readonly Lazy<ExerciseDesk> Desk = new(() => new(All, ProgressStores.OfLearner(), TimeProvider.System));

    /// <summary>All exercises of the course, by lesson.</summary>
    internal static IReadOnlyList<IExercise> All => Found.Value;

    /// <summary>
    /// Tries the learner's method and says what it did: what was tried, what was seen, what was wanted, and which hint comes
    /// next. An unsolved exercise is no error. The check ends in seconds, whatever the method does; what the method leaves
    /// running is stopped, where the notebook's engine can. The learner's progress file notes the attempt.
    /// </summary>
    /// <param name="id">The name of the exercise, such as <c>basket</c>.</param>
    /// <param name="attempt">The learner's method.</param>
    /// <exception cref="ArgumentException">
    /// There is no such exercise, or the method has another form than the exercise's.
    /// </exception>
    public static Task<ExerciseResult> CheckAsync(string id, Delegate attempt) => Desk.Value.CheckAsync(id, attempt);

    /// <summary>
    /// Gives the next of three hints; the last one is repeated. The learner's progress file notes how many were read.
    /// </summary>
    /// <param name="id">The name of the exercise, such as <c>basket</c>.</param>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    public static string Hint(string id) => Desk.Value.Hint(id);

    /// <summary>How far the learner has come, exercise by exercise, according to the progress file.</summary>
    public static ProgressReport Progress() => Desk.Value.Progress();

    /// <summary>The reference solution.</summary>
    /// <param name="id">The name of the exercise, such as <c>basket</c>.</param>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    /// <exception cref="FileNotFoundException">No folder above this library holds the solution.</exception>
    public static string Solution(string id)
    {
        var file = Path.Combine(CourseFolder.Notebooks, CourseFolder.Solutions, Desk.Value.Find(id).SolutionFile);
        var library = Path.GetDirectoryName(typeof(Exercise).Assembly.Location)!;
        return CourseFolder.FindAbove(library, file) is { } folder
            ? File.ReadAllText(Path.Combine(folder, file))
            : throw new FileNotFoundException(
                $"The solution of '{id}' should be in {file} above {library}, and isn't there.", file);
    }
}
