using System.Diagnostics;
using AsyncCourse.Engine.Documents;
using Interactive.Tests.Stdio;
using Interactive.Tests.Tool;

namespace Interactive.Tests.Hosts;

/// <summary>Lessons in the tool, over the protocol of the VS Code extension.</summary>
internal static class StdioRun
{
    /// <summary>Runs all cells, also after one that failed.</summary>
    /// <param name="lesson">The lesson as it is stored.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<HostRun> RunAsync(Notebook lesson, CancellationToken cancellationToken)
    {
        var executed = lesson.Clone();
        var submissions = new List<(NotebookCell Cell, Submission Submission)>();
        await using var kernel = await StdioKernel.StartAsync(InteractiveTool.Notebooks, cancellationToken);
        var clock = Stopwatch.StartNew();
        foreach (var cell in executed.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            submissions.Add((cell, await kernel.SubmitAsync(cell.Source, cancellationToken, cell.Language)));
        }

        var elapsed = clock.Elapsed;
        foreach (var ((cell, submission), number) in submissions.Select((pair, index) => (pair, index + 1)))
        {
            cell.ExecutionCount = number;
            cell.SetOutputs(submission.Outputs);
        }

        return new(executed, elapsed);
    }
}
