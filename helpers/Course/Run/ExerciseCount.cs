using AsyncCourse.Engine.Documents;
using Course.Exercises;

namespace Course.Run;

/// <summary>How many exercises a lesson has, and which of them were not passed.</summary>
/// <param name="Total">The number of cells that check an exercise.</param>
/// <param name="Open">The IDs of the exercises that were not passed, or never checked.</param>
internal readonly record struct ExerciseCount(int Total, IReadOnlyList<string> Open)
{
    /// <summary>The number of exercises that were passed.</summary>
    public int Passed => Total - (Open?.Count ?? 0);

    /// <summary>Counts a notebook's exercises: those that its cells check, and those that its outputs report as passed.</summary>
    /// <param name="notebook">The executed notebook.</param>
    /// <param name="results">What was read in its outputs.</param>
    public static ExerciseCount Of(Notebook notebook, IReadOnlyList<Reading<ExerciseReport>> results)
    {
        var asked = ExerciseCell.In(notebook).Select(cell => cell.Id).Distinct().ToList();
        var passed = results.Where(result => result.Report is { Passed: true }).Select(result => result.Report!.Id).ToHashSet();
        return new(asked.Count, [.. asked.Where(id => !passed.Contains(id))]);
    }
}
