using AsyncCourse.Book;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Workers;
using Course.Lessons;
using Course.Lint;

namespace Course.Run;

/// <summary>Executes notebooks in workers, and writes the executed notebooks and the book.</summary>
/// <param name="plan">The lessons to run and the folder for the results.</param>
/// <param name="options">The options of the run.</param>
/// <param name="pool">Provides the workers.</param>
/// <param name="report">Shows the progress.</param>
internal sealed class RunCommand(RunPlan plan, RunOptions options, WorkerPool pool, IRunReport report)
{
    private readonly BookWriter _book = new(plan.Out);
    private int _taken;

    /// <summary>Runs all lessons.</summary>
    /// <param name="cancellationToken">Interrupts the running cells. What was executed until then is written.</param>
    /// <returns>The outcomes of all lessons that were started.</returns>
    public async Task<IReadOnlyList<LessonOutcome>> RunAsync(CancellationToken cancellationToken)
    {
        var outcomes = new LessonOutcome?[plan.Lessons.Count];
        await report.ShowAsync(() => Parallel.ForEachAsync(
            plan.Lessons.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallel },
            async (lesson, _) =>
            {
                try
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    outcomes[lesson.Index] = await RunLessonAsync(lesson.Item, cancellationToken);
                }
                catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
                {
                    // The lesson was interrupted before its first cell, so there is nothing to show.
                }
            }));

        LessonOutcome[] ran = [.. outcomes.OfType<LessonOutcome>()];
        if (ran.Length > 0)
        {
            var index = await WriteBookAsync(ran);
            report.Finished(ran, index);
        }

        return ran;
    }

    private async Task<LessonOutcome> RunLessonAsync(LessonFile lesson, CancellationToken cancellationToken)
    {
        var warmAnother = Interlocked.Increment(ref _taken) < plan.Lessons.Count;
        var target = Path.Combine(plan.Out, lesson.Slug + ".ipynb");
        var runner = new NotebookRunner(
            lesson.Notebook, lesson.Folder, target, options.CellTimeout, report.LessonStarts(lesson))
        {
            KeepGoing = options.KeepGoing,
        };
        await using var worker = await pool.TakeAsync(warmAnother, cancellationToken);
        var result = await runner.RunAsync(worker, cancellationToken);
        if (await LessonLint.AddToAsync(result.Executed, lesson.Folder, cancellationToken) > 0)
        {
            await NotebookFile.WriteAsync(result.Executed, target, CancellationToken.None);
        }

        var reported = Reported.In(result.Executed);
        var outcome = new LessonOutcome(lesson, result, ClaimCount.Of(reported.Claims))
        {
            Exercises = ExerciseCount.Of(result.Executed, reported.Exercises),
            Unread = reported.Unread,
            IsSolved = options.Solutions,
        };
        report.LessonEnded(outcome);
        return outcome;
    }

    private async Task<string> WriteBookAsync(LessonOutcome[] outcomes)
    {
        var contents = new BookContents([.. outcomes.Select(Page)]) { RunAt = DateTimeOffset.Now };
        foreach (var page in contents.Pages)
        {
            await _book.WritePageAsync(page, contents, CancellationToken.None);
        }

        return await _book.WriteIndexAsync(contents, CancellationToken.None);
    }

    private static BookPage Page(LessonOutcome outcome)
    {
        var unread = outcome.Unread is [var first, ..] ? first : null;
        return new(outcome.Lesson.Slug, outcome.Report.Executed, outcome.Status)
        {
            SourceFolder = outcome.Lesson.Folder,
            Elapsed = outcome.Report.Elapsed,
            Failure = outcome.Status == BookPageStatus.Incomplete
                ? $"{outcome.Left}."
                : outcome.Report.Failure?.Result.Error?.Message ?? unread?.ToString(),
            FailedCell = outcome.Report.Failure?.Number ?? unread?.Cell,
        };
    }
}
