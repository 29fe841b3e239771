using System.Collections.Concurrent;

namespace AsyncCourse;

/// <summary>Checks what a learner's code does, and helps when it doesn't do it yet.</summary>
public static class Exercise
{
    private static readonly IExercise[] All = [new FetchUsersExercise()];

    private static readonly ConcurrentDictionary<string, int> HintsGiven = new();

    /// <summary>Tries the learner's method and says what it did. An unsolved exercise is no error.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="attempt">The learner's method.</param>
    /// <exception cref="ArgumentException">There is no such exercise, or the method has other parameters than the exercise's.</exception>
    public static Task<ExerciseResult> CheckAsync(string id, Delegate attempt) => Find(id).CheckAsync(attempt);

    /// <summary>The next of three hints; the last one is repeated.</summary>
    /// <param name="id">The exercise.</param>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    public static string Hint(string id)
    {
        var hints = Find(id).Hints;
        var number = Math.Min(HintsGiven.AddOrUpdate(id, 1, (_, before) => before + 1), hints.Count);
        return $"Hint {number} of {hints.Count}: {hints[number - 1]}";
    }

    /// <summary>The reference solution.</summary>
    /// <param name="id">The exercise.</param>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    /// <exception cref="FileNotFoundException">The course's folder isn't where the library expects it.</exception>
    public static string Solution(string id)
    {
        var file = Path.Combine("notebooks", "solutions", Find(id).SolutionFile);
        var library = Path.GetDirectoryName(typeof(Exercise).Assembly.Location)!;
        for (var folder = new DirectoryInfo(library); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, file);
            if (File.Exists(path))
            {
                return File.ReadAllText(path);
            }
        }

        throw new FileNotFoundException($"The solution of '{id}' should be in {file} above {library}, and isn't there.", file);
    }

    private static IExercise Find(string id) =>
        All.FirstOrDefault(exercise => exercise.Id == id)
        ?? throw new ArgumentException(
            $"There is no exercise '{id}'. There are: {string.Join(", ", All.Select(exercise => exercise.Id))}.", nameof(id));
}
