using AsyncCourse.Engine.Workers;
using Course.Lessons;

namespace Course.Run;

/// <summary>Shows the progress of a run. Several lessons may call it at the same time.</summary>
internal interface IRunReport
{
    /// <summary>Shows progress until a run has ended.</summary>
    /// <param name="run">Runs the lessons.</param>
    Task ShowAsync(Func<Task> run);

    /// <summary>Called when a lesson starts.</summary>
    /// <param name="lesson">The lesson that starts.</param>
    /// <returns>Receives the progress of the lesson's cells.</returns>
    IRunProgress LessonStarts(LessonFile lesson);

    /// <summary>Something beside its cells has gone wrong with a lesson.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="problem">What has gone wrong; its outcome holds it too.</param>
    void ProblemFound(LessonFile lesson, LessonProblem problem);

    /// <summary>Called when a lesson has ended.</summary>
    /// <param name="outcome">The lesson and how it ended.</param>
    void LessonEnded(LessonOutcome outcome);

    /// <summary>Called when all lessons have ended.</summary>
    /// <param name="outcomes">The outcomes of all lessons, in order.</param>
    /// <param name="index">The book's first page; null if it could not be written.</param>
    void Finished(IReadOnlyList<LessonOutcome> outcomes, string? index);
}
