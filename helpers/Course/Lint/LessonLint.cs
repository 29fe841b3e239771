using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AsyncCourse.Engine.Analysis;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Pitfalls;

namespace Course.Lint;

/// <summary>
/// Looks for pitfalls in a lesson's cells, and writes them under the cells. It happens in the process that shows the run, after the
/// lesson's own has ended: what a lesson measures is not disturbed.
/// </summary>
public static partial class LessonLint
{
    /// <summary>The tag of cells that are wrong on purpose: nothing is said of them.</summary>
    public const string MeantTag = "wrong-on-purpose";

    /// <summary>Looks at every cell that isn't wrong on purpose. The compiler's own warnings are left out: the run shows them.</summary>
    /// <param name="notebook">The lesson.</param>
    /// <param name="folder">Its folder, where relative paths start.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<IReadOnlyList<CellPitfalls>> FindAsync(
        Notebook notebook, string folder, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<int, CellPitfalls>();
        // Cells are compiled one after the other, each on top of those before it, and meanwhile others are looked at.
        await Parallel.ForEachAsync(
            NotebookCode.Compile(notebook, folder, cancellationToken)
                .Where(code => !code.Cell.Tags.Contains(MeantTag) && AsyncCode().IsMatch(code.Cell.Source)).Index(),
            cancellationToken,
            async (code, cancellation) =>
            {
                var findings = await PitfallLinter.FindAsync(code.Item.Compilation, [], withCompiler: false, cancellation);
                if (findings.Count > 0)
                {
                    found[code.Index] = new(code.Item.Cell, findings);
                }
            });

        return [.. found.OrderBy(cell => cell.Key).Select(cell => cell.Value)];
    }

    /// <summary>Writes what is found under the cells of an executed notebook.</summary>
    /// <param name="executed">The notebook.</param>
    /// <param name="folder">The lesson's folder.</param>
    /// <param name="cancellationToken">Gives up: the notebook stays as it is.</param>
    /// <returns>How many pitfalls were found.</returns>
    public static async Task<int> AddToAsync(Notebook executed, string folder, CancellationToken cancellationToken)
    {
        try
        {
            var found = await FindAsync(executed, folder, cancellationToken);
            foreach (var (cell, findings) in found)
            {
                cell.SetOutputs([.. cell.Outputs, PitfallNote.Of(findings)]);
            }

            return found.Sum(cell => cell.Findings.Count);
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    // Half of a lesson's cells have none of these, and need no analyzers.
    [GeneratedRegex(@"\basync\b|\bawait\b|Async\b|Task\b|\.Result\b|\.Wait\b|GetResult\b|Lazy<")]
    private static partial Regex AsyncCode();
}
