using AsyncCourse.Engine.Workers;
using Course.Lessons;
using Course.Run;

namespace Course.Record;

/// <summary>
/// Shows the progress of lessons that are being recorded. The changes in the recordings are reported afterwards.
/// </summary>
/// <param name="lines">Shows the lessons.</param>
internal sealed class RecordReport(PlainReport lines) : IRunReport
{
    public Task ShowAsync(Func<Task> run) => lines.ShowAsync(run);

    public IRunProgress LessonStarts(LessonFile lesson) => lines.LessonStarts(lesson);

    public void ProblemFound(LessonFile lesson, LessonProblem problem) => lines.ProblemFound(lesson, problem);

    public void LessonEnded(LessonOutcome outcome) => lines.LessonEnded(outcome);

    public void Finished(IReadOnlyList<LessonOutcome> outcomes, string? index)
    {
    }
}
