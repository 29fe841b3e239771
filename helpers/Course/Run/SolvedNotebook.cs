using AsyncCourse.Engine.Documents;
using Course.Exercises;
using Course.Usage;

namespace Course.Run;

/// <summary>Creates lessons with solved exercises.</summary>
internal static class SolvedNotebook
{
    /// <summary>Replaces the code of each exercise with a solution. Everything else stays as it is.</summary>
    /// <param name="lesson">The notebook of the lesson; it is not changed.</param>
    /// <param name="solution">Returns the solution of the exercise with this ID.</param>
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

    /// <summary>Replaces the code of each exercise with its reference solution.</summary>
    /// <param name="lesson">The notebook of the lesson; it is not changed.</param>
    /// <param name="path">The path of the notebook. The solutions are in a folder beside it.</param>
    /// <exception cref="UsageException">An exercise has no solution there.</exception>
    internal static Notebook From(Notebook lesson, string path) => From(lesson, id =>
    {
        var file = SolutionFiles.PathOf(path, id);
        return File.Exists(file)
            ? File.ReadAllText(file)
            : throw new UsageException($"{Path.GetFileName(path)} has the exercise '{id}', but there is no solution {file}.");
    });
}
