using System.Collections.Concurrent;

namespace AsyncCourse.CPython;

/// <summary>
/// What a session has learned about the Pythons on this machine, so that a later snippet starts one process instead of several.
/// A version manager's shims, for instance, take a while to say that there is no Python behind them.
/// </summary>
internal sealed class PythonMemory
{
    private readonly ConcurrentDictionary<string, int> _ranks = new();

    /// <summary>Sorts commands: first those that worked, last those that turned out to be no Python.</summary>
    /// <param name="candidates">The commands that may be tried.</param>
    public IEnumerable<PythonInterpreter> Sort(IEnumerable<PythonInterpreter> candidates) =>
        candidates.OrderBy(candidate => _ranks.GetValueOrDefault(candidate.File, 1));

    /// <summary>Remembers how a try ended.</summary>
    /// <param name="interpreter">The command that was tried.</param>
    /// <param name="outcome">How its process ended.</param>
    public void Learn(PythonInterpreter interpreter, PythonOutcome outcome) =>
        _ranks[interpreter.File] = outcome switch
        {
            { HasRun: true } => 0,
            { Events.Hello: not null } => 1,
            _ => 2,
        };
}
