using AsyncCourse.Engine.Documents;
using Course.Exercises;
using Course.Usage;

namespace Course.Run;

/// <summary>A lesson as it looks when somebody has solved its exercises.</summary>
internal static class SolvedNotebook
{
    /// <summary>Puts solutions in the place of what learners are to write; all else stays as it is.</summary>
    /// <param name="lesson">The lesson; it is not changed.</param>
    /// <param name="solution">Gives the solution of an exercise.</param>
    public static Notebook From(Notebook lesson, Func<string, string> solution)
    {
        var solved = lesson.Clone();
        var cells = solved.Cells;
        foreach (var exercise in ExerciseCell.In(lesson))
        {
            cells[exercise.Index].Source = exercise.With(solution(exercise.Id));
        }

        return solved;
    }

    /// <summary>Puts the reference solutions in the place of what learners are to write.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="path">Its file; the solutions are in the folder beside it.</param>
    /// <exception cref="UsageException">An exercise has no solution there.</exception>
    internal static Notebook From(Notebook lesson, string path) => From(lesson, id =>
    {
        var file = SolutionFiles.PathOf(path, id);
        return File.Exists(file)
            ? File.ReadAllText(file)
            : throw new UsageException($"{Path.GetFileName(path)} has the exercise '{id}', but there is no solution {file}.");
    });
}
