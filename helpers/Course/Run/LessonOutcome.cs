using System.Globalization;
using AsyncCourse.Book;
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

    /// <summary>
    /// Whether every cell was run and passed and every claim held, and every exercise that had to pass did. A cell in a language
    /// that isn't run here has not passed, nor has a claim that can't be read: whoever relies on the exit code must not mistake
    /// half a run for a whole one.
    /// </summary>
    public bool Passed => Report.Succeeded && Held;

    /// <summary>What became of it, for the book.</summary>
    public BookPageStatus Status => Passed ? BookPageStatus.Succeeded
        : HasPassedAsFarAsItRan ? BookPageStatus.Incomplete
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
    public string Words => Left is { } left ? (HasPassedAsFarAsItRan ? left : $"{Ending}; {left}") : Ending;

    private bool Held => Unread.Count == 0 && Claims.Held == Claims.Total && (!IsSolved || Exercises.Passed == Exercises.Total);

    private bool HasPassedAsFarAsItRan => !Passed && Report.Failure is null && Report.Cells.Count == Report.CellCount && Held;

    private string Ending => (Passed, Report.Failure) switch
    {
        (true, _) => "passed",
        (_, { Result.Error.Name: "Interrupted" } cell) => At("interrupted", cell),
        (_, { } cell) => At("failed", cell) + Others(),
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
