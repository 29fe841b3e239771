using AsyncCourse.Engine.Documents;
using Course.Lint;
using Course.Usage;

namespace Course.Run;

/// <summary>Executes notebooks in workers, and writes the executed notebooks and the book.</summary>
/// <param name="plan">The lessons to run and the folder for the results.</param>
/// <param name="options">The options of the run.</param>
/// <param name="pool">Provides the workers.</param>
/// <param name="report">Shows the progress.</param>
internal sealed class RunCommand(RunPlan plan, RunOptions options, WorkerPool pool, IRunReport report)
{
    private int _taken;

    /// <summary>Writes the pitfalls that it finds under a lesson's cells, and says how many there are.</summary>
    public Func<Notebook, string, CancellationToken, Task<int>> Lint { get; init; } = LessonLint.AddToAsync;

    /// <summary>Runs all lessons.</summary>
    /// <param name="cancellationToken">Interrupts the running cells. What was executed until then is written.</param>
    /// <returns>The outcomes of all lessons that were started.</returns>
    /// <exception cref="FailureException">The book's index can't be written; all else was done.</exception>
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
                    var run = new LessonRun(lesson.Item, plan.Target(lesson.Item), options, Lint, report);
                    var warmAnother = Interlocked.Increment(ref _taken) < plan.Lessons.Count;
                    outcomes[lesson.Index] = await run.RunAsync(
                        () => pool.TakeAsync(warmAnother, cancellationToken), cancellationToken);
                }
                catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
                {
                    // The lesson was interrupted before its first cell, so there is nothing to show.
                }
            }));

        LessonOutcome[] ran = [.. outcomes.OfType<LessonOutcome>()];
        return ran.Length == 0 ? ran : await FinishAsync(ran);
    }

    private async Task<IReadOnlyList<LessonOutcome>> FinishAsync(IReadOnlyList<LessonOutcome> ran)
    {
        var book = new RunBook(plan.Out);
        ran = await book.WritePagesAsync(ran, report.ProblemFound);
        string index;
        try
        {
            index = await book.WriteIndexAsync(ran);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            report.Finished(ran, index: null);
            throw new FailureException($"The book's index can't be written: {problem.Message}", problem);
        }

        report.Finished(ran, index);
        return ran;
    }
}
