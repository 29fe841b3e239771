using AsyncCourse.Children;
using Microsoft.CodeAnalysis.Emit;

namespace AsyncCourse.Roslyn;

/// <summary>Compiles console programs.</summary>
internal sealed class ProgramCompiler : IProgramCompiler
{
    private static readonly EmitOptions WithLineNumbers = new(debugInformationFormat: DebugInformationFormat.Embedded);

    /// <inheritdoc />
    public IReadOnlyList<string> Compile(string program, Stream assembly) =>
        CompileErrors.Of(CodeForms.Program(program).Emit(assembly, options: WithLineNumbers).Diagnostics);
}
