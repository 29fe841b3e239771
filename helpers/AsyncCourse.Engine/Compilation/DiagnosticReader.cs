using System.Globalization;
using AsyncCourse.Engine.Outputs;
using Microsoft.CodeAnalysis;

namespace AsyncCourse.Engine.Compilation;

/// <summary>Turns the compiler's diagnostics into the session's own.</summary>
internal static class DiagnosticReader
{
    /// <summary>True if any of them is an error.</summary>
    public static bool HasErrors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The errors and warnings, sorted by position. Lines and columns count from 1.</summary>
    public static IReadOnlyList<CellDiagnostic> Read(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .Select(Read)
            .OrderBy(diagnostic => diagnostic.Line).ThenBy(diagnostic => diagnostic.Column),
    ];

    private static CellDiagnostic Read(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan().Span;
        return new(
            diagnostic.Id,
            diagnostic.Severity == DiagnosticSeverity.Error,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            span.Start.Line + 1, span.Start.Character + 1, span.End.Line + 1, span.End.Character + 1);
    }
}
