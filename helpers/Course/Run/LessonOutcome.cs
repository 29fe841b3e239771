using System.Globalization;
using AsyncCourse.Engine.Workers;

namespace Course.Run;

/// <summary>A lesson that was run, as far as it came.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Report">What its cells did.</param>
/// <param name="Claims">What its claims said.</param>
public sealed record LessonOutcome(LessonFile Lesson, NotebookReport Report, ClaimCount Claims)
{
    /// <summary>What its exercises said. Unsolved ones are no failure: learners are to solve them.</summary>
    public ExerciseCount Exercises { get; init; }

    /// <summary>Whether every exercise had to pass.</summary>
    public bool IsSolved { get; init; }

    /// <summary>Whether every cell passed and every claim held, and every exercise that had to pass did.</summary>
    public bool Passed => Report.Succeeded && Claims.Held == Claims.Total && (!IsSolved || Exercises.Passed == Exercises.Total);

    /// <summary>How it ended, in a few words.</summary>
    public string Words => (Passed, Report.Failure) switch
    {
        (true, _) => "passed",
        (_, { Result.Error.Name: "Interrupted" } cell) => At("interrupted", cell),
        (_, { } cell) => At("failed", cell),
        _ when Report.Cells.Count < Report.CellCount => "interrupted",
        _ when Claims.Held < Claims.Total => "a claim did not hold",
        _ => $"not passed: {string.Join(", ", Exercises.Open)}",
    };

    private static string At(string how, CellReport cell) =>
        string.Create(CultureInfo.InvariantCulture, $"{how} at cell {cell.Number}");
}
