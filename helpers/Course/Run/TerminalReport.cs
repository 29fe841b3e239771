using System.Collections.Concurrent;
using System.Globalization;
using AsyncCourse.Engine.Workers;
using Course.Lessons;
using Spectre.Console;

namespace Course.Run;

/// <summary>
/// Shows progress as a bar for each lesson, with the running cell. Failures are reported below the bars at the end.
/// </summary>
/// <param name="console">The terminal that shows the bars.</param>
internal sealed class TerminalReport(IAnsiConsole console) : IRunReport
{
    private const int MostCharacters = 36;

    private readonly ConcurrentDictionary<LessonFile, ProgressTask> _bars = new();
    private ProgressContext? _context;

    public Task ShowAsync(Func<Task> run) => console.Progress()
        .Columns(
            new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(),
            new ElapsedTimeColumn())
        .StartAsync(context =>
        {
            _context = context;
            return run();
        });

    public IRunProgress LessonStarts(LessonFile lesson)
    {
        _bars[lesson] = _context!.AddTask(Markup.Escape(lesson.Slug));
        return new Cells(lesson, _bars[lesson]);
    }

    public void ProblemFound(LessonFile lesson, LessonProblem problem)
    {
        // A line printed while the bars are drawn would be drawn over: it is told below them.
    }

    public void LessonEnded(LessonOutcome outcome)
    {
        var bar = _bars[outcome.Lesson];
        bar.Description = $"{Markup.Escape(outcome.Lesson.Slug)}  "
            + $"[{(outcome.Passed ? "green" : "red")}]{Markup.Escape(outcome.Words)}[/]";
        bar.StopTask();
    }

    public void Finished(IReadOnlyList<LessonOutcome> outcomes, string? index)
    {
        foreach (var outcome in outcomes)
        {
            foreach (var text in outcome.Report.Failures.Select(FailureText.Of)
                .Concat(outcome.Unread.Select(unread => unread.ToString()))
                .Concat(outcome.Problems.Select(problem => problem.Sentence)))
            {
                console.MarkupLine($"[red]{Markup.Escape($"{outcome.Lesson.Slug}: {text}")}[/]");
            }
        }

        RunTable.Write(console, outcomes, index);
    }

    private sealed class Cells(LessonFile lesson, ProgressTask bar) : IRunProgress
    {
        public void CellStarts(int number, int total, string firstLine)
        {
            var shown = firstLine.Length <= MostCharacters ? firstLine : firstLine[..(MostCharacters - 1)] + "…";
            bar.MaxValue = total;
            bar.Description = string.Create(
                CultureInfo.InvariantCulture,
                $"{Markup.Escape(lesson.Slug)}  {number} of {total}  [grey]{Markup.Escape(shown)}[/]");
        }

        public void CellEnded(CellReport cell)
        {
            if (cell.Passed)
            {
                bar.Increment(1);
            }
        }
    }
}
