using System.Globalization;
using AsyncCourse.Engine.Workers;
using Spectre.Console;

namespace Course.Run;

/// <summary>Progress as a bar a lesson, with the cell that runs.</summary>
/// <param name="console">The terminal.</param>
internal sealed class TerminalReport(IAnsiConsole console) : IRunReport
{
    private ProgressContext? _context;

    public Task ShowAsync(Func<Task> run) => console.Progress()
        .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
        .StartAsync(context =>
        {
            _context = context;
            return run();
        });

    public IRunProgress LessonStarts(LessonFile lesson) =>
        new Cells(console, lesson, _context!.AddTask(Markup.Escape(lesson.Slug)));

    public void LessonEnded(LessonOutcome outcome)
    {
    }

    public void Finished(IReadOnlyList<LessonOutcome> outcomes, string index) => RunTable.Write(console, outcomes, index);

    private sealed class Cells(IAnsiConsole console, LessonFile lesson, ProgressTask task) : IRunProgress
    {
        public void CellStarts(int number, int total, string firstLine)
        {
            task.MaxValue = total;
            task.Description = string.Create(
                CultureInfo.InvariantCulture,
                $"{Markup.Escape(lesson.Slug)}  {number} of {total}  [grey]{Markup.Escape(firstLine)}[/]");
        }

        public void CellEnded(CellReport cell)
        {
            task.Increment(1);
            if (task.IsFinished || !cell.Passed)
            {
                task.Description = Markup.Escape(lesson.Slug);
                task.StopTask();
            }

            if (!cell.Passed)
            {
                console.MarkupLine($"[red]{Markup.Escape($"{lesson.Slug}: {FailureText.Of(cell)}")}[/]");
            }
        }
    }
}
