using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Workers;
using Course.Lessons;

namespace Course.Run;

/// <summary>One lesson's run. Whatever goes wrong with it is part of its outcome and ends no other lesson's run.</summary>
/// <param name="lesson">The lesson.</param>
/// <param name="target">Where the executed notebook is written.</param>
/// <param name="options">How to run it.</param>
/// <param name="lint">Writes the pitfalls that it finds under the cells, and says how many there are.</param>
/// <param name="report">Shows how it goes.</param>
internal sealed class LessonRun(
    LessonFile lesson,
    string target,
    RunOptions options,
    Func<Notebook, string, CancellationToken, Task<int>> lint,
    IRunReport report)
{
    private readonly List<LessonProblem> _problems = [];

    /// <summary>Runs it.</summary>
    /// <param name="worker">Gives the process that runs its cells.</param>
    /// <param name="cancellationToken">Interrupts the cell that runs; what was executed is written.</param>
    /// <exception cref="OperationCanceledException">It was interrupted before its first cell.</exception>
    public async Task<LessonOutcome> RunAsync(Func<Task<WorkerProcess>> worker, CancellationToken cancellationToken)
    {
        var runner = new NotebookRunner(lesson.Notebook, lesson.Folder, target, options.CellTimeout, report.LessonStarts(lesson))
        {
            KeepGoing = options.KeepGoing,
            Annotate = LintAsync,
        };
        LessonOutcome outcome;
        try
        {
            outcome = Outcome(await ExecuteAsync(runner, worker, cancellationToken));
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, the other lessons have nothing to do with it.
            _problems.Add(problem is WorkerException start ? LessonProblem.NotStarted(start) : LessonProblem.Unforeseen(problem));
            outcome = new LessonOutcome(lesson, runner.Unexecuted, default)
            {
                IsSolved = options.Solutions,
                Problems = _problems,
            };
        }

        foreach (var problem in _problems)
        {
            report.ProblemFound(lesson, problem);
        }

        report.LessonEnded(outcome);
        return outcome;
    }

    private static async Task<NotebookReport> ExecuteAsync(
        NotebookRunner runner, Func<Task<WorkerProcess>> worker, CancellationToken cancellationToken)
    {
        await using var process = await worker();
        return await runner.RunAsync(process, cancellationToken);
    }

    private LessonOutcome Outcome(NotebookReport result)
    {
        if (result.WriteProblem is { } why)
        {
            _problems.Add(LessonProblem.NotWritten(target, why));
        }

        var reported = Reported.In(result.Executed);
        return new(lesson, result, ClaimCount.Of(reported.Claims))
        {
            Exercises = ExerciseCount.Of(result.Executed, reported.Exercises),
            Unread = reported.Unread,
            IsSolved = options.Solutions,
            Problems = _problems,
        };
    }

    private async Task<bool> LintAsync(Notebook executed, CancellationToken cancellationToken)
    {
        try
        {
            return await lint(executed, lesson.Folder, cancellationToken) > 0;
        }
        catch (Exception problem)
        {
            // What an analyzer throws says nothing of the lesson, whose results are to be kept.
            _problems.Add(LessonProblem.NotLinted(problem));
            return false;
        }
    }
}
