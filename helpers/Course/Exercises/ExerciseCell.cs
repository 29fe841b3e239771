using System.Text.RegularExpressions;
using AsyncCourse.Engine.Documents;

namespace Course.Exercises;

/// <summary>A lesson's cell in which learners write: what they write, and the line that has it checked.</summary>
/// <param name="Index">Which cell of the notebook it is.</param>
/// <param name="Id">The exercise.</param>
/// <param name="Head">The cell's first lines that stay as they are: using lines and directives. Empty if there are none.</param>
/// <param name="Attempt">What learners write.</param>
/// <param name="Check">The line that has it checked, to the cell's end.</param>
public sealed partial record ExerciseCell(int Index, string Id, string Head, string Attempt, string Check)
{
    /// <summary>The exercises of a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    public static IReadOnlyList<ExerciseCell> In(Notebook notebook) =>
    [
        .. notebook.Cells.Index()
            .Where(cell => cell.Item.Kind == CellKind.Code)
            .Select(cell => Find(cell.Index, cell.Item.Source))
            .OfType<ExerciseCell>(),
    ];

    /// <summary>The cell's text with something else in the place of what learners write.</summary>
    /// <param name="attempt">What to put there.</param>
    public string With(string attempt) => $"{Head}{attempt.Trim()}\n\n{Check}";

    private static ExerciseCell? Find(int index, string source)
    {
        if (CheckLine().Match(source) is not { Success: true } check)
        {
            return null;
        }

        var head = HeadLines().Match(source).Value;
        var attempt = head.Length < check.Index ? source[head.Length..check.Index] : "";
        return new(index, check.Groups["id"].Value, head, attempt.Trim(), source[check.Index..]);
    }

    [GeneratedRegex("""^(?>[^\S\n]*)(?!//).*\bawait\s+Exercise\.CheckAsync\(\s*"(?<id>[^"]+)"\s*,""", RegexOptions.Multiline)]
    private static partial Regex CheckLine();

    [GeneratedRegex("""\A(?:(?:using [\w.= <>]+;|#.*|[^\S\n]*)\n)*""")]
    private static partial Regex HeadLines();
}
