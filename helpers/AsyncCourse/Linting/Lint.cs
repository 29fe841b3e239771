using AsyncCourse.Linting;
using AsyncCourse.Plugins;

namespace AsyncCourse;

/// <summary>
/// Asks analyzers about code: the compiler's warnings, those of the .NET SDK and those of vs-threading that concern async code, each
/// with a sentence in plain words.
/// </summary>
public static class Lint
{
    private static readonly Lazy<ICodeLinter> Linter = new(() => BuiltPlugins.Roslyn.Create<ICodeLinter>("CodeLinter"));

    /// <summary>Looks at a text; nothing is run. The first call loads compiler and analyzers.</summary>
    /// <param name="code">A cell that stands alone, or a console program.</param>
    /// <param name="onRequest">
    /// Ids of rules beyond the usual ones, for what is only wrong in some places: <c>CA2007</c> is for libraries, for instance.
    /// </param>
    /// <exception cref="ArgumentException">The code doesn't compile, or there is no such rule.</exception>
    /// <exception cref="InvalidOperationException">The linter was not built.</exception>
    public static async Task<LintReport> CheckAsync(string code, params string[] onRequest) =>
        new(await Task.Run(() => Linter.Value.CheckAsync(code.ReplaceLineEndings("\n"), onRequest, default)).ConfigureAwait(false));

    /// <summary>As <see cref="CheckAsync"/>, for a cell that doesn't await. Blocks until the analyzers are done.</summary>
    /// <param name="code">A cell that stands alone, or a console program.</param>
    /// <param name="onRequest">Ids of rules beyond the usual ones.</param>
    public static LintReport Check(string code, params string[] onRequest) => CheckAsync(code, onRequest).GetAwaiter().GetResult();

    /// <summary>Loads compiler and analyzers in the background and has them look at something, so that the first answer comes at once.</summary>
    /// <remarks>Uses a thread of its own: lessons measure the thread pool.</remarks>
    public static void WarmUp() => new Thread(AskOnce) { IsBackground = true, Name = "lint warm-up" }.Start();

    private static void AskOnce()
    {
        // Something for each kind of analysis: calls, awaits, and where what must be disposed goes.
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
#pragma warning disable CA1031 // The question that a reader asks says what is wrong, where it can be seen.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
