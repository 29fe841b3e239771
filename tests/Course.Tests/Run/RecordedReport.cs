using AsyncCourse.Engine.Workers;
using Course.Lessons;
using Course.Run;

namespace Course.Tests.Run;

/// <summary>Keeps what a run tells.</summary>
internal sealed class RecordedReport : IRunReport
{
    private readonly List<LessonProblem> _problems = [];

    /// <summary>What went wrong beside the cells, as it was told.</summary>
    public IReadOnlyList<LessonProblem> Problems => _problems;

    /// <summary>The lessons of the table; null if there was none.</summary>
    public IReadOnlyList<LessonOutcome>? Table { get; private set; }

    /// <summary>The index that the table named; null if there is none.</summary>
    public string? Index { get; private set; }

    public Task ShowAsync(Func<Task> run) => run();

    public IRunProgress LessonStarts(LessonFile lesson) => new NoProgress();

    public void ProblemFound(LessonFile lesson, LessonProblem problem)
    {
        lock (_problems)
        {
            _problems.Add(problem);
        }
    }

    public void LessonEnded(LessonOutcome outcome)
    {
    }

    public void Finished(IReadOnlyList<LessonOutcome> outcomes, string? index) => (Table, Index) = (outcomes, index);

    private sealed class NoProgress : IRunProgress
    {
        public void CellStarts(int number, int total, string firstLine)
        {
        }

        public void CellEnded(CellReport cell)
        {
        }
    }
}
