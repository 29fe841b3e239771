namespace AsyncCourse.Linting;

/// <summary>Looks for pitfalls in code. Implemented beside the compiler, in a load context of its own.</summary>
internal interface ICodeLinter
{
    /// <summary>Checks code without running it.</summary>
    /// <param name="code">A cell that stands alone, or a console program.</param>
    /// <param name="onRequest">Ids of rules beyond the usual ones.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="ArgumentException">The code doesn't compile, or there is no such rule.</exception>
    Task<IReadOnlyList<LintFinding>> CheckAsync(
        string code, IReadOnlyCollection<string> onRequest, CancellationToken cancellationToken);
}
