using System.Text.Json;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;
using Course.Run;

namespace Interactive.Tests.Hosts;

/// <summary>
/// The result of a notebook in a host, read from its outputs alone, in a form that can be compared with another host's.
/// </summary>
internal static class NotebookOutcome
{
    private const string ClaimType = "application/vnd.async-course.claim+json";
    private const string ExerciseType = "application/vnd.async-course.exercise+json";

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
        foreach (var claim in Reported.By(cell, ClaimType))
        {
            yield return $"{cell.Id}: claim \"{claim["claim"]}\" {(IsTrue(claim["held"]) ? "held" : "did not hold")}";
        }

        foreach (var exercise in Reported.By(cell, ExerciseType))
        {
            yield return $"{cell.Id}: exercise {exercise["id"]} {(IsTrue(exercise["passed"]) ? "passed" : "not passed")}";
        }
    }

    private static bool IsTrue(System.Text.Json.Nodes.JsonNode? node) => node?.GetValueKind() == JsonValueKind.True;
}
