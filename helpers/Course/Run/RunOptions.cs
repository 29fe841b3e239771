namespace Course.Run;

/// <summary>What <c>course run</c> was asked for.</summary>
/// <param name="Lessons">Names, numbers or paths; none for all lessons.</param>
/// <param name="Full">Whether lessons run with the source documents' true numbers.</param>
/// <param name="Timeout">How long a cell may take, in seconds; null for the default.</param>
/// <param name="Out">Where executed notebooks and the book go; null for the default.</param>
/// <param name="Parallel">How many notebooks run at once.</param>
internal sealed record RunOptions(IReadOnlyList<string> Lessons, bool Full, double? Timeout, string? Out, int Parallel)
{
    /// <summary>Whether each exercise is replaced by its reference solution, and has to pass.</summary>
    public bool Solutions { get; init; }

    /// <summary>Whether the cells after a failed one are run too.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>How much memory a notebook may use, in MB; null for the default.</summary>
    public int? Memory { get; init; }

    /// <summary>The folder that snippets of Python are recorded to; null to record none.</summary>
    public string? Recordings { get; init; }

    private const double QuickTimeout = 120;
    private const double FullTimeout = 600;

    /// <summary>How long a cell may take.</summary>
    public TimeSpan CellTimeout => TimeSpan.FromSeconds(Timeout ?? (Full ? FullTimeout : QuickTimeout));
}
