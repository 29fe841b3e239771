using AsyncCourse.Linting;
using AsyncCourse.Plugins;

namespace AsyncCourse;

/// <summary>
/// Checks code with analyzers: the warnings of the compiler, the .NET SDK and vs-threading that concern async code, each with a
/// sentence in plain words.
/// </summary>
public static class Lint
{
    private static readonly Lazy<ICodeLinter> Linter = new(() => BuiltPlugins.Roslyn.Create<ICodeLinter>("CodeLinter"));

    /// <summary>Checks code without running it. The first call loads the compiler and the analyzers.</summary>
    /// <param name="code">A cell that stands alone, or a console program.</param>
    /// <param name="onRequest">
    /// Ids of rules beyond the usual ones, which not all code has to follow: <c>CA2007</c>, for instance, is for libraries.
    /// </param>
    /// <exception cref="ArgumentException">The code doesn't compile, or there is no such rule.</exception>
    /// <exception cref="InvalidOperationException">The linter was not built.</exception>
    public static async Task<LintReport> CheckAsync(string code, params string[] onRequest) =>
        new(await Task.Run(() => Linter.Value.CheckAsync(code.ReplaceLineEndings("\n"), onRequest, default))
            .ConfigureAwait(false));

    /// <summary>Like <see cref="CheckAsync"/>, for a cell that doesn't await. Blocks until the analyzers are done.</summary>
    /// <param name="code">A cell that stands alone, or a console program.</param>
    /// <param name="onRequest">Ids of rules beyond the usual ones.</param>
    public static LintReport Check(string code, params string[] onRequest) =>
        CheckAsync(code, onRequest).GetAwaiter().GetResult();

    /// <summary>
    /// Loads the compiler and the analyzers in the background and runs them once, so that the first answer comes at once.
    /// </summary>
    /// <remarks>Uses a thread of its own: lessons measure the thread pool.</remarks>
    public static void WarmUp() => new Thread(AskOnce) { IsBackground = true, Name = "lint warm-up" }.Start();

    private static void AskOnce()
    {
        // It has something for each kind of analysis: calls, awaits, and what becomes of a disposable.
        const string Sample = """
            async Task M(CancellationToken stop)
            {
                var link = CancellationTokenSource.CreateLinkedTokenSource(stop);
                link.CancelAfter(1);
                await Task.Delay(1, stop);
            }
            """;
        try
        {
            Linter.Value.CheckAsync(Sample, ["CA2000"], default).GetAwaiter().GetResult();
        }
        catch (Exception)
        {
            // The reader's own check fails in the same way, where the message is seen.
        }
    }
}
