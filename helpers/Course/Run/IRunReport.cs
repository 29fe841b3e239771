using AsyncCourse.Engine.Workers;
using Course.Lessons;

namespace Course.Run;

/// <summary>Shows a person how a run goes on. Calls come from several lessons at once.</summary>
internal interface IRunReport
{
    /// <summary>Shows progress while something runs.</summary>
    /// <param name="run">What runs.</param>
    Task ShowAsync(Func<Task> run);

    /// <summary>A lesson begins.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <returns>Is told of its cells.</returns>
    IRunProgress LessonStarts(LessonFile lesson);

    /// <summary>Something beside its cells has gone wrong with a lesson.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="problem">What has gone wrong; its outcome holds it too.</param>
    void ProblemFound(LessonFile lesson, LessonProblem problem);

    /// <summary>A lesson has ended.</summary>
    /// <param name="outcome">How.</param>
    void LessonEnded(LessonOutcome outcome);

    /// <summary>Everything has ended.</summary>
    /// <param name="outcomes">All lessons, in order.</param>
    /// <param name="index">The book's first page; null if it could not be written.</param>
    void Finished(IReadOnlyList<LessonOutcome> outcomes, string? index);
}
