using AsyncCourse.Linting;
using AsyncCourse.Pitfalls;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Roslyn;

/// <summary>
/// Looks for pitfalls in code that stands alone. It is checked as a cell if it compiles as one, and else as a console program.
/// </summary>
internal sealed class CodeLinter : ICodeLinter
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<LintFinding>> CheckAsync(
        string code, IReadOnlyCollection<string> onRequest, CancellationToken cancellationToken)
    {
        var unknown = onRequest.Except(PitfallRules.All.Select(rule => rule.Id)).ToList();
        if (unknown.Count > 0)
        {
            throw new ArgumentException(
                $"There is no rule {unknown[0]} here. There are: {string.Join(", ", PitfallRules.All.Select(rule => rule.Id))}.",
                nameof(onRequest));
        }

        // The cell comes first, because it is checked both outside and inside of a method. What is no cell may be a program.
        CSharpCompilation[] forms = [CodeForms.Cell(code), CodeForms.ProgramInLesson(code)];
        var errors = forms.Select(form => CompileErrors.Of(form.GetDiagnostics(cancellationToken))).ToList();
        if (errors.TrueForAll(found => found.Count > 0))
        {
            throw new ArgumentException(
                $"Only code that compiles can be checked.\n{string.Join('\n', errors.MinBy(found => found.Count)!)}",
                nameof(code));
        }

        var form = forms[errors.FindIndex(found => found.Count == 0)];
        var findings = await PitfallLinter.FindAsync(form, onRequest, withCompiler: true, cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. findings.Select(finding => new LintFinding(
                    finding.Rule.Id, finding.Line, finding.Column, finding.Message, finding.Rule.Plain, finding.Rule.Lesson)),
        ];
    }
}
