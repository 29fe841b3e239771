using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;
using Course.Run;

namespace Interactive.Tests.Hosts;

/// <summary>
/// The result of a notebook in a host, read from its outputs alone, in a form that can be compared with another host's.
/// </summary>
internal static class NotebookOutcome
{
    /// <summary>
    /// A line for each code cell, whether it ran and failed, and one for each claim and each exercise that it reported.
    /// </summary>
    /// <param name="executed">The notebook, as the host left it.</param>
    public static IReadOnlyList<string> Of(Notebook executed) => [.. CodeCells(executed).SelectMany(Lines)];

    /// <summary>Why cells failed; what hosts call an error is their own, so this is to be read, not compared.</summary>
    /// <param name="executed">The notebook, as the host left it.</param>
    public static IReadOnlyList<string> Errors(Notebook executed) =>
    [
        .. CodeCells(executed).SelectMany(cell => cell.Outputs.OfType<ErrorOutput>()
            .Select(output => $"{cell.Id}: {output.Error.Name}: {output.Error.Message}")),
    ];

    private static IEnumerable<NotebookCell> CodeCells(Notebook executed) =>
        executed.Cells.Where(cell => cell.Kind == CellKind.Code);

    private static IEnumerable<string> Lines(NotebookCell cell)
    {
        var failed = cell.Outputs.OfType<ErrorOutput>().Any();
        yield return $"{cell.Id}: {(cell.ExecutionCount is null ? "did not run" : failed ? "failed" : "passed")}";
        var reported = Reported.In(cell);
        foreach (var (claim, problem) in reported.Claims)
        {
            yield return claim is null
                ? $"{cell.Id}: a claim can't be read: {problem}"
                : $"{cell.Id}: claim \"{claim.Claim}\" {(claim.Held ? "held" : "did not hold")}";
        }

        foreach (var (exercise, problem) in reported.Exercises)
        {
            yield return exercise is null
                ? $"{cell.Id}: an exercise's result can't be read: {problem}"
                : $"{cell.Id}: exercise {exercise.Id} {(exercise.Passed ? "passed" : "not passed")}";
        }
    }
}
