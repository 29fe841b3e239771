using AsyncCourse.Engine.Documents;
using Course.Exercises;

namespace Course.Run;

/// <summary>How many exercises a lesson has, and which of them were not passed.</summary>
/// <param name="Total">How many cells check one.</param>
/// <param name="Open">Those that were not passed, or never checked.</param>
internal readonly record struct ExerciseCount(int Total, IReadOnlyList<string> Open)
{
    /// <summary>How many were passed.</summary>
    public int Passed => Total - (Open?.Count ?? 0);

    /// <summary>Counts a notebook's exercises: what its cells say they check, against what their outputs say.</summary>
    /// <param name="notebook">An executed notebook.</param>
    /// <param name="results">What was read in its outputs.</param>
    public static ExerciseCount Of(Notebook notebook, IReadOnlyList<Reading<ExerciseReport>> results)
    {
        var asked = ExerciseCell.In(notebook).Select(cell => cell.Id).Distinct().ToList();
        var passed = results.Where(result => result.Report is { Passed: true }).Select(result => result.Report!.Id).ToHashSet();
        return new(asked.Count, [.. asked.Where(id => !passed.Contains(id))]);
    }
}
