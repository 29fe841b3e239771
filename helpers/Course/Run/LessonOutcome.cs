using AsyncCourse.Engine.Workers;

namespace Course.Run;

/// <summary>A lesson that was run, as far as it came.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Report">What its cells did.</param>
/// <param name="Claims">What its claims said.</param>
public sealed record LessonOutcome(LessonFile Lesson, NotebookReport Report, ClaimCount Claims)
{
    /// <summary>Whether every cell passed and every claim held.</summary>
    public bool Passed => Report.Succeeded && Claims.Held == Claims.Total;
}
