using AsyncCourse.Engine.Documents;
using Course.Lint;
using Course.Usage;

namespace Course.Run;

/// <summary>The main job: executes notebooks in workers, writes what they gave and the book.</summary>
/// <param name="plan">What to run and where results go.</param>
/// <param name="options">How to run it.</param>
/// <param name="pool">Where workers come from.</param>
/// <param name="report">Shows how it goes.</param>
internal sealed class RunCommand(RunPlan plan, RunOptions options, WorkerPool pool, IRunReport report)
{
    private int _taken;

    /// <summary>Writes the pitfalls that it finds under a lesson's cells, and says how many there are.</summary>
    public Func<Notebook, string, CancellationToken, Task<int>> Lint { get; init; } = LessonLint.AddToAsync;

    /// <summary>Runs everything.</summary>
    /// <param name="cancellationToken">Interrupts the cells that run; what was executed is written.</param>
    /// <returns>How each lesson ended that was begun.</returns>
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
                    // Interrupted before its first cell: there is nothing to show.
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
