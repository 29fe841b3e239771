using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Roslyn;

/// <summary>The two forms in which lessons have code: a console program, and a cell.</summary>
internal static class CodeForms
{
    private static readonly CSharpCompilationOptions ProgramOptions = new(
        OutputKind.ConsoleApplication,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable,
        concurrentBuild: false);

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    private static readonly string[] SdkUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
        "System.Threading.Tasks",
    ];

    // A lesson has these usings from its first cell. Here a cell stands alone.
    private static readonly string[] LessonUsings =
    [
        .. SdkUsings, "System.Collections", "System.Collections.Concurrent", "System.Diagnostics", "System.Text", "AsyncCourse",
    ];

    private static readonly CSharpCompilationOptions CellOptions = new(
        OutputKind.DynamicallyLinkedLibrary,
        usings: LessonUsings,
        scriptClassName: "Cell",
        concurrentBuild: false);

    /// <summary>A console program as the SDK builds it: top-level statements, its implicit usings, optimised.</summary>
    /// <param name="text">The program's source text.</param>
    public static CSharpCompilation Program(string text) => Program(text, SdkUsings);

    /// <summary>A console program that also has a lesson's usings. It is checked, not run.</summary>
    /// <param name="text">The source text of the program, or of a cell without a value.</param>
    public static CSharpCompilation ProgramInLesson(string text) => Program(text, LessonUsings);

    /// <summary>A cell that stands alone.</summary>
    /// <param name="text">The cell's source text.</param>
    public static CSharpCompilation Cell(string text) => CSharpCompilation.CreateScriptCompilation(
        "cell",
        Parse(text, Parsing.WithKind(SourceCodeKind.Script), ""),
        CodeReferences.All,
        CellOptions,
        returnType: typeof(object));

    private static CSharpCompilation Program(string text, string[] usings) => CSharpCompilation.Create(
        "program", [Parse(text, Parsing, "program.cs"), Usings(usings)], CodeReferences.All, ProgramOptions);

    private static SyntaxTree Usings(string[] names) =>
        CSharpSyntaxTree.ParseText(string.Concat(names.Select(name => $"global using global::{name};\n")), Parsing);

    private static SyntaxTree Parse(string text, CSharpParseOptions options, string path) =>
        CSharpSyntaxTree.ParseText(text, options, path, System.Text.Encoding.UTF8);
}
