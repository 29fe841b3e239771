using System.Globalization;
using AsyncCourse.Book;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Workers;
using Course.Lessons;

namespace Course.Run;

/// <summary>The result of running a lesson, as far as the run got.</summary>
/// <param name="Lesson">The lesson that was run.</param>
/// <param name="Report">The results of its cells.</param>
/// <param name="Claims">How many of its claims held.</param>
internal sealed record LessonOutcome(LessonFile Lesson, NotebookReport Report, ClaimCount Claims)
{
    /// <summary>
    /// The results of its exercises. An unsolved one is not a failure, because solving it is up to the learner.
    /// </summary>
    public ExerciseCount Exercises { get; init; }

    /// <summary>What its cells told of claims and exercises that can't be read.</summary>
    public IReadOnlyList<UnreadReport> Unread { get; init; } = [];

    /// <summary>Whether every exercise must pass.</summary>
    public bool IsSolved { get; init; }

    /// <summary>What has gone wrong beside its cells.</summary>
    public IReadOnlyList<LessonProblem> Problems { get; init; } = [];

    /// <summary>
    /// Whether every cell was run and passed, every claim held, every exercise that had to pass did, and nothing else went wrong.
    /// A cell in a language that isn't run here has not passed, nor has a claim that can't be read: whoever relies on the exit
    /// code must not mistake half a run for a whole one.
    /// </summary>
    public bool Passed => Report.Succeeded && Held && Problems.Count == 0;

    /// <summary>The status of the lesson's page in the book.</summary>
    public BookPageStatus Status => Passed ? BookPageStatus.Succeeded
        : HasPassedAsFarAsItRan && Problems.Count == 0 ? BookPageStatus.Incomplete
        : BookPageStatus.Failed;

    /// <summary>A phrase about the cells that were not run because they are in other languages; null if there are none.</summary>
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
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{cells.Count} {(cells.Count == 1 ? "cell" : "cells")} not run ({what})");
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
