using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AsyncCourse.Roslyn;

/// <summary>The compiler's errors as sentences.</summary>
internal static class CompileErrors
{
    /// <summary>The errors among the compiler's diagnostics.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(Sentence)];

    private static string Sentence(Diagnostic error)
    {
        var line = error.Location.GetLineSpan().StartLinePosition.Line + 1;
        return string.Create(
            CultureInfo.InvariantCulture, $"line {line}: {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
