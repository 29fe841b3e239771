using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Documents.Json;
using Course.Lessons;
using Course.Usage;

namespace Course.Exercises;

/// <summary>An exercise and the lesson that it belongs to.</summary>
/// <param name="Lesson">The name of the lesson, such as <c>01-why-async</c>.</param>
/// <param name="Id">The ID of the exercise.</param>
internal sealed record CourseExercise(string Lesson, string Id)
{
    /// <summary>All exercises of the course, in the order in which learners meet them.</summary>
    /// <param name="notebooks">The folder of the lessons.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="UsageException">There are no lessons.</exception>
    /// <exception cref="NotebookFormatException">A lesson can't be read.</exception>
    public static async Task<IReadOnlyList<CourseExercise>> FindAsync(string notebooks, CancellationToken cancellationToken)
    {
        var found = new List<CourseExercise>();
        foreach (var path in new LessonFinder(notebooks).Find([]))
        {
            var lesson = await NotebookFile.ReadAsync(path, cancellationToken);
            found.AddRange(ExerciseCell.In(lesson)
                .Select(cell => new CourseExercise(Path.GetFileNameWithoutExtension(path), cell.Id)));
        }

        return [.. found.Distinct()];
    }
}
