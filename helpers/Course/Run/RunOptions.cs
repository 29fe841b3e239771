namespace Course.Run;

/// <summary>The options of <c>course run</c>.</summary>
/// <param name="Lessons">Names, numbers or paths of lessons; empty for all lessons.</param>
/// <param name="Full">True to run lessons with the true numbers of the source documents.</param>
/// <param name="Timeout">How long a cell may take, in seconds; null for the default.</param>
/// <param name="Out">The folder for executed notebooks and the book; null for the default.</param>
/// <param name="Parallel">How many notebooks run at the same time.</param>
internal sealed record RunOptions(IReadOnlyList<string> Lessons, bool Full, double? Timeout, string? Out, int Parallel)
{
    /// <summary>Whether each exercise is replaced with its reference solution, and must pass.</summary>
    public bool Solutions { get; init; }

    /// <summary>Whether the cells after a failed one are run too.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>How much memory a notebook may use, in MB; null for the default.</summary>
    public int? Memory { get; init; }

    /// <summary>The folder for recordings of Python snippets; null to record none.</summary>
    public string? Recordings { get; init; }

    private const double QuickTimeout = 120;
    private const double FullTimeout = 600;

    /// <summary>How long a cell may take.</summary>
    public TimeSpan CellTimeout => TimeSpan.FromSeconds(Timeout ?? (Full ? FullTimeout : QuickTimeout));
}
