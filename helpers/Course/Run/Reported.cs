using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;

namespace Course.Run;

/// <summary>What the lessons' library tells in a notebook's outputs, beside what it shows there.</summary>
/// <param name="Claims">The claims, in order.</param>
/// <param name="Exercises">The results of checks, in order.</param>
internal sealed record Reported(IReadOnlyList<Reading<ClaimReport>> Claims, IReadOnlyList<Reading<ExerciseReport>> Exercises)
{
    /// <summary>Those that can't be read.</summary>
    public IReadOnlyList<UnreadReport> Unread { get; private init; } = [];

    /// <summary>Reads a notebook's outputs.</summary>
    /// <param name="notebook">An executed notebook.</param>
    public static Reported In(Notebook notebook)
    {
        List<Reading<ClaimReport>> claims = [];
        List<Reading<ExerciseReport>> exercises = [];
        List<UnreadReport> unread = [];
        foreach (var (index, cell) in notebook.Cells.Where(cell => cell.Kind == CellKind.Code).Index())
        {
            var reported = In(cell);
            claims.AddRange(reported.Claims);
            exercises.AddRange(reported.Exercises);
            unread.AddRange(reported.Claims.Select(claim => claim.Problem).OfType<string>()
                .Select(problem => new UnreadReport(index + 1, "a claim", problem)));
            unread.AddRange(reported.Exercises.Select(exercise => exercise.Problem).OfType<string>()
                .Select(problem => new UnreadReport(index + 1, "an exercise's result", problem)));
        }

        return new(claims, exercises) { Unread = unread };
    }

    /// <summary>Reads a cell's outputs.</summary>
    /// <param name="cell">An executed code cell.</param>
    public static Reported In(NotebookCell cell)
    {
        var shown = cell.Outputs.Select(MimeBundle.Of).OfType<MimeBundle>().Select(data => data.Content).ToList();
        return new(
            [.. shown.Select(ClaimReport.In).OfType<Reading<ClaimReport>>()],
            [.. shown.Select(ExerciseReport.In).OfType<Reading<ExerciseReport>>()]);
    }
}
