using System.Collections.Concurrent;

namespace AsyncCourse.CPython;

/// <summary>
/// What a session has learned of the Pythons here, so that a later snippet starts one process and not several: a version
/// manager's stand-ins take their time to say that there is nothing behind them.
/// </summary>
internal sealed class PythonMemory
{
    private readonly ConcurrentDictionary<string, int> _ranks = new();

    /// <summary>What worked comes first; what turned out to be no Python, last.</summary>
    /// <param name="candidates">What may be tried.</param>
    public IEnumerable<PythonInterpreter> Sort(IEnumerable<PythonInterpreter> candidates) =>
        candidates.OrderBy(candidate => _ranks.GetValueOrDefault(candidate.File, 1));

    /// <summary>Takes note of how a try ended.</summary>
    /// <param name="interpreter">What was tried.</param>
    /// <param name="outcome">How it ended.</param>
    public void Learn(PythonInterpreter interpreter, PythonOutcome outcome) =>
        _ranks[interpreter.File] = outcome switch
        {
            { HasRun: true } => 0,
            { Events.Hello: not null } => 1,
            _ => 2,
        };
}
