namespace AsyncCourse.Linting;

/// <summary>Looks for pitfalls in code. Implemented where the compiler lives, in a load context of its own.</summary>
internal interface ICodeLinter
{
    /// <summary>Looks at a text; nothing is run.</summary>
    /// <param name="code">A cell or a program.</param>
    /// <param name="onRequest">Ids of rules beyond the usual ones.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentException">It doesn't compile, or there is no such rule.</exception>
    Task<IReadOnlyList<LintFinding>> CheckAsync(
        string code, IReadOnlyCollection<string> onRequest, CancellationToken cancellationToken);
}
