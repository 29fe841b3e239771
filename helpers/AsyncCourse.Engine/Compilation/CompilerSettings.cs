using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace AsyncCourse.Engine.Compilation;

/// <summary>How cells are compiled.</summary>
internal static class CompilerSettings
{
    /// <summary>The language: C# 14 in its script form.</summary>
    public static CSharpParseOptions Parsing { get; } =
        new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Symbols that stack traces can be read with.</summary>
    public static EmitOptions Emitting { get; } = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    // The same as in .NET Interactive, no more: a cell that runs here runs there.
    private static readonly ImmutableArray<string> Usings =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Linq", "System.Threading.Tasks",
        "AsyncCourse.Engine.Kernel",
    ];

    // Packages built against an older version of another one, which is every other package.
    private static readonly KeyValuePair<string, ReportDiagnostic>[] Noise =
    [
        new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress),
    ];

    // Debug, as in .NET Interactive: every frame and line of a stack trace is true. No concurrency: a cell must find the thread
    // pool as a console program finds it.
    private static readonly CSharpCompilationOptions Template = TakeNewest(new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary,
        usings: Usings,
        optimizationLevel: OptimizationLevel.Debug,
        allowUnsafe: true,
        concurrentBuild: false,
        specificDiagnosticOptions: Noise,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default), value: true);

    /// <summary>The options of one submission.</summary>
    /// <param name="typeName">The name of its type.</param>
    /// <param name="resolver">Finds what references refer to; null to leave that out.</param>
    public static CSharpCompilationOptions For(string typeName, MetadataReferenceResolver? resolver = null) =>
        Template.WithScriptClassName(typeName).WithMetadataReferenceResolver(resolver);

    // Of two versions of an assembly, the newer one counts, as in all scripts. Only the compiler's own scripting may say so.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "WithReferencesSupersedeLowerVersions")]
    private static extern CSharpCompilationOptions TakeNewest(CSharpCompilationOptions options, bool value);
}
