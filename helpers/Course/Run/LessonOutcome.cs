using System.Globalization;
using AsyncCourse.Book;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Workers;
using Course.Lessons;

namespace Course.Run;

/// <summary>A lesson that was run, as far as it came.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Report">What its cells did.</param>
/// <param name="Claims">What its claims said.</param>
internal sealed record LessonOutcome(LessonFile Lesson, NotebookReport Report, ClaimCount Claims)
{
    /// <summary>What its exercises said. Unsolved ones are no failure: learners are to solve them.</summary>
    public ExerciseCount Exercises { get; init; }

    /// <summary>What its cells told of claims and exercises that can't be read.</summary>
    public IReadOnlyList<UnreadReport> Unread { get; init; } = [];

    /// <summary>Whether every exercise had to pass.</summary>
    public bool IsSolved { get; init; }

    /// <summary>What has gone wrong beside its cells.</summary>
    public IReadOnlyList<LessonProblem> Problems { get; init; } = [];

    /// <summary>
    /// Whether every cell was run and passed, every claim held, every exercise that had to pass did, and nothing else went wrong. A
    /// cell in a language that isn't run here has not passed, nor has a claim that can't be read: whoever relies on the exit code
    /// must not mistake half a run for a whole one.
    /// </summary>
    public bool Passed => Report.Succeeded && Held && Problems.Count == 0;

    /// <summary>What became of it, for the book.</summary>
    public BookPageStatus Status => Passed ? BookPageStatus.Succeeded
        : HasPassedAsFarAsItRan && Problems.Count == 0 ? BookPageStatus.Incomplete
        : BookPageStatus.Failed;

    /// <summary>The cells that were not run, as they are in other languages, in words; null if there are none.</summary>
    public string? Left
    {
        get
        {
            var cells = Report.NotRun.ToList();
            if (cells.Count == 0)
            {
                return null;
            }

            var what = string.Join(", ", cells.SelectMany(cell => cell.NotRun).Distinct());
            return string.Create(CultureInfo.InvariantCulture, $"{cells.Count} {(cells.Count == 1 ? "cell" : "cells")} not run ({what})");
        }
    }

    /// <summary>How it ended, in a few words.</summary>
    public string Words => Passed
        ? "passed"
        : string.Join("; ", Problems.Select(problem => problem.Words).Prepend(Left).Prepend(Ending).OfType<string>());

    private bool Held => Unread.Count == 0 && Claims.Held == Claims.Total && (!IsSolved || Exercises.Passed == Exercises.Total);

    private bool HasPassedAsFarAsItRan => Report.Failure is null && Report.Cells.Count == Report.CellCount && Held;

    private bool HasNotBegun => Report.Cells.Count == 0 && Problems.Count > 0;

    // What its cells, claims and exercises have to say; null if they are content, or the problems say why there are none.
    private string? Ending => Report.Failure switch
    {
        _ when HasNotBegun || HasPassedAsFarAsItRan => null,
        { Result.StoppedBy: StopReason.Interrupted } cell => At("interrupted", cell),
        { } cell => At("failed", cell) + Others(),
        _ when Report.Cells.Count < Report.CellCount => "interrupted",
        _ when Unread.Count > 0 => Unreadable(),
        _ when Claims.Held < Claims.Total => "a claim did not hold",
        _ => $"not passed: {string.Join(", ", Exercises.Open)}",
    };

    private string Unreadable() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Unread[0].What} can't be read at cell {Unread[0].Cell}{(Unread.Count > 1 ? $", and {Unread.Count - 1} more" : "")}");

    private string Others() => Report.Failures.Count() - 1 is var others and > 0
        ? string.Create(CultureInfo.InvariantCulture, $" and {others} more")
        : "";

    private static string At(string how, CellReport cell) =>
        string.Create(CultureInfo.InvariantCulture, $"{how} at cell {cell.Number}");
}
