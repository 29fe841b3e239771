using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AsyncCourse.Engine.Analysis;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Pitfalls;

namespace Course.Lint;

/// <summary>
/// Finds pitfalls in a lesson's cells, and writes them below the cells. It runs in the process of the command line after the
/// lesson's worker has ended, so that it doesn't disturb the lesson's measurements.
/// </summary>
public static partial class LessonLint
{
    /// <summary>The tag of cells that are wrong on purpose. Nothing is reported for them.</summary>
    public const string MeantTag = "wrong-on-purpose";

    /// <summary>
    /// Finds pitfalls in every cell that isn't wrong on purpose. The compiler's own warnings are left out, because the run shows
    /// them.
    /// </summary>
    /// <param name="notebook">The notebook of the lesson.</param>
    /// <param name="folder">The lesson's folder, which relative paths start from.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static async Task<IReadOnlyList<CellPitfalls>> FindAsync(
        Notebook notebook, string folder, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<int, CellPitfalls>();
        // Cells must be compiled in order, each on top of the earlier ones. Cells that are compiled already are analyzed
        // meanwhile.
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

    /// <summary>Finds pitfalls in an executed notebook, and writes them below the cells.</summary>
    /// <param name="executed">The executed notebook; it is changed.</param>
    /// <param name="folder">The lesson's folder.</param>
    /// <param name="cancellationToken">Cancels the search. The notebook then stays as it is.</param>
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

    // Half of a lesson's cells contain none of these, so they need no analyzers.
    [GeneratedRegex(@"\basync\b|\bawait\b|Async\b|Task\b|\.Result\b|\.Wait\b|GetResult\b|Lazy<")]
    private static partial Regex AsyncCode();
}
