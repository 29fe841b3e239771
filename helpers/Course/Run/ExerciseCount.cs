using System.Text.Json;
using AsyncCourse.Engine.Documents;
using Course.Exercises;

namespace Course.Run;

/// <summary>How many exercises a lesson has, and which of them were not passed.</summary>
/// <param name="Total">The number of cells that check an exercise.</param>
/// <param name="Open">The IDs of the exercises that were not passed, or never checked.</param>
internal readonly record struct ExerciseCount(int Total, IReadOnlyList<string> Open)
{
    private const string MimeType = "application/vnd.async-course.exercise+json";

    /// <summary>The number of exercises that were passed.</summary>
    public int Passed => Total - (Open?.Count ?? 0);

    /// <summary>Counts a notebook's exercises: those that its cells check, and those that its outputs report as passed.</summary>
    /// <param name="notebook">The executed notebook.</param>
    public static ExerciseCount Of(Notebook notebook)
    {
        var asked = ExerciseCell.In(notebook).Select(cell => cell.Id).Distinct().ToList();
        var passed = notebook.Cells
            .SelectMany(cell => Reported.By(cell, MimeType))
            .Where(json => json["passed"]?.GetValueKind() == JsonValueKind.True)
            .Select(json => json["id"]?.ToString())
            .ToHashSet();
        return new(asked.Count, [.. asked.Where(id => !passed.Contains(id))]);
    }
}
