using System.Text.RegularExpressions;
using AsyncCourse.Engine.Documents;

namespace Course.Exercises;

/// <summary>A cell of a lesson with an exercise: the learner's code, and the line that checks it.</summary>
/// <param name="Index">The index of the cell among all cells of the notebook, from 0.</param>
/// <param name="Id">The ID of the exercise.</param>
/// <param name="Head">The fixed lines at the top of the cell: usings and directives. Empty if there are none.</param>
/// <param name="Attempt">The code that learners write.</param>
/// <param name="Check">The line that checks the code, and the rest of the cell.</param>
public sealed partial record ExerciseCell(int Index, string Id, string Head, string Attempt, string Check)
{
    /// <summary>Finds the exercises in a notebook.</summary>
    /// <param name="notebook">The notebook of a lesson.</param>
    public static IReadOnlyList<ExerciseCell> In(Notebook notebook) =>
    [
        .. notebook.Cells.Index()
            .Where(cell => cell.Item.Kind == CellKind.Code)
            .Select(cell => Find(cell.Index, cell.Item.Source))
            .OfType<ExerciseCell>(),
    ];

    /// <summary>The cell's text with other code in place of the learner's.</summary>
    /// <param name="attempt">The other code.</param>
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
