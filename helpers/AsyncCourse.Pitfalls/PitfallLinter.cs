using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncCourse.Pitfalls;

/// <summary>
/// Looks for pitfalls of async code, with the rules of the compiler, the .NET SDK and vs-threading. The code isn't run.
/// </summary>
public static class PitfallLinter
{
    private static readonly ConcurrentDictionary<string, DiagnosticAnalyzer> Analyzers = [];

    /// <summary>Checks the last tree of a compilation.</summary>
    /// <param name="compilation">The code's compilation, as a script or as a program.</param>
    /// <param name="onRequest">Ids of rules to look for beyond the usual ones.</param>
    /// <param name="withCompiler">Whether the compiler's own warnings are reported too.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The findings, in the order of the lines.</returns>
    public static async Task<IReadOnlyList<PitfallFinding>> FindAsync(
        CSharpCompilation compilation, IReadOnlyCollection<string> onRequest, bool withCompiler,
        CancellationToken cancellationToken)
    {
        var rules = PitfallRules.All.Where(rule => !rule.OnRequest || onRequest.Contains(rule.Id))
            .ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var asked = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            compilation.Options.SpecificDiagnosticOptions.SetItems(
                rules.Keys.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn)))));
        var analyzers = rules.Values.Where(rule => rule.Analyzer.Length > 0)
            .Select(rule => Analyzers.GetOrAdd(rule.Id, _ => Load(rule)))
            .ToImmutableArray();
        var found = ImmutableArray<Diagnostic>.Empty;
        var method = asked.SyntaxTrees[^1] is { Options.Kind: SourceCodeKind.Script } cell ? CellAsMethod.Of(cell) : null;
        // Each run takes a while, because some analyzers begin by visiting every type that there is.
        if (method is not { HoldsAll: true })
        {
            found = await DiagnoseAsync(asked, analyzers, cancellationToken).ConfigureAwait(false);
        }

        if (method is not null)
        {
            var inMethod = await DiagnoseAsync(
                asked.ReplaceSyntaxTree(asked.SyntaxTrees[^1], method.Tree), analyzers, cancellationToken).ConfigureAwait(false);
            found = found.AddRange(inMethod.Where(diagnostic => method.Holds(diagnostic.Location)));
        }

        var compilers = withCompiler ? asked.GetDiagnostics(cancellationToken) : [];
        return
        [
            .. found.Concat(compilers).Where(diagnostic => rules.ContainsKey(diagnostic.Id) && !diagnostic.IsSuppressed)
                .Select(diagnostic => Finding(rules[diagnostic.Id], diagnostic))
                .DistinctBy(finding => (finding.Rule.Id, finding.Line, finding.Column))
                .OrderBy(finding => finding.Line).ThenBy(finding => finding.Column),
        ];
    }

    private static Task<ImmutableArray<Diagnostic>> DiagnoseAsync(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        // An analyzer's exception is no finding in the learner's code. Analyzers run one by one, because lessons measure the
        // thread pool.
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: static (_, _, _) => { },
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        return compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    private static PitfallFinding Finding(PitfallRule rule, Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetMappedLineSpan().StartLinePosition;
        return new(rule, diagnostic.GetMessage(CultureInfo.InvariantCulture), place.Line + 1, place.Character + 1);
    }

    // Creates one type by its name, because creating all three hundred analyzers of the SDK takes longer than running these.
    private static DiagnosticAnalyzer Load(PitfallRule rule)
    {
        var type = AnalyzerAssemblies.All.Select(assembly => assembly.GetType(rule.Analyzer))
            .FirstOrDefault(type => type is not null)
            ?? throw new InvalidOperationException(
                $"None of the analyzers that were built in has {rule.Analyzer}, which finds {rule.Id}.");
        return (DiagnosticAnalyzer)Activator.CreateInstance(type)!;
    }
}
