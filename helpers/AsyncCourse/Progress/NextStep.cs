namespace AsyncCourse.Progress;

/// <summary>What to do about an exercise that isn't passed yet.</summary>
internal static class NextStep
{
    /// <summary>A sentence that names the next hint, or the solution when there is none.</summary>
    /// <param name="id">The exercise's id.</param>
    /// <param name="read">How many hints were read.</param>
    /// <param name="hints">How many hints the exercise has.</param>
    public static string For(string id, int read, int hints) => (read, hints - read) switch
    {
        (_, <= 0) => $"You have read all its hints; `Exercise.Solution(\"{id}\")` shows a solution.",
        (0, _) => $"`Exercise.Hint(\"{id}\")` gives the first of three hints.",
        (_, 1) => $"`Exercise.Hint(\"{id}\")` gives the last hint.",
        _ => $"`Exercise.Hint(\"{id}\")` gives the second of three hints.",
    };
}
