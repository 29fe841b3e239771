using System.Globalization;
using AsyncCourse.Engine.Workers;
using Course.Lessons;

namespace Course.Run;

/// <summary>Shows progress as plain lines, for logs and pipes: a line when a lesson starts, fails and ends.</summary>
/// <param name="output">The writer that gets the lines.</param>
internal sealed class PlainReport(TextWriter output) : IRunReport
{
    private readonly Lock _lock = new();

    public Task ShowAsync(Func<Task> run) => run();

    public IRunProgress LessonStarts(LessonFile lesson)
    {
        Write($"{lesson.Slug}: running");
        return new Cells(this, lesson);
    }

    public void ProblemFound(LessonFile lesson, LessonProblem problem) => Write($"{lesson.Slug}: {problem.Sentence}");

    public void LessonEnded(LessonOutcome outcome)
    {
        foreach (var unread in outcome.Unread)
        {
            Write($"{outcome.Lesson.Slug}: {unread}");
        }

        Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.Lesson.Slug}: {outcome.Words} after {outcome.Report.Elapsed.TotalSeconds:0.0} s"));
    }

    public void Finished(IReadOnlyList<LessonOutcome> outcomes, string? index) => RunTable.Write(output, outcomes, index);

    private void Write(string text)
    {
        lock (_lock)
        {
            output.WriteLine(text);
        }
    }

    private sealed class Cells(PlainReport report, LessonFile lesson) : IRunProgress
    {
        public void CellStarts(int number, int total, string firstLine)
        {
        }

        public void CellEnded(CellReport cell)
        {
            if (!cell.Passed)
            {
                report.Write($"{lesson.Slug}: {FailureText.Of(cell)}");
            }
        }
    }
}
