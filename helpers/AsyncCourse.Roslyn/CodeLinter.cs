using AsyncCourse.Linting;
using AsyncCourse.Pitfalls;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Roslyn;

/// <summary>Looks for pitfalls in a text that stands alone, as a console program and as a cell, as far as it compiles as such.</summary>
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

        // As a cell it is looked at in both ways, outside and inside of a method; what is no cell can still be a program.
        CSharpCompilation[] forms = [CodeForms.Cell(code), CodeForms.ProgramInLesson(code)];
        var errors = forms.Select(form => CompileErrors.Of(form.GetDiagnostics(cancellationToken))).ToList();
        if (errors.TrueForAll(found => found.Count > 0))
        {
            throw new ArgumentException(
                $"Only code that compiles can be checked.\n{string.Join('\n', errors.MinBy(found => found.Count)!)}", nameof(code));
        }

        var form = forms[errors.FindIndex(found => found.Count == 0)];
        var findings = await PitfallLinter.FindAsync(form, onRequest, withCompiler: true, cancellationToken).ConfigureAwait(false);
        return
        [
            .. findings.Select(finding => new LintFinding(
                    finding.Rule.Id, finding.Line, finding.Column, finding.Message, finding.Rule.Plain, finding.Rule.Lesson)),
        ];
    }
}
