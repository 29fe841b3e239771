using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace AsyncCourse.Engine.Compilation;

/// <summary>The compiler options for cells.</summary>
internal static class CompilerSettings
{
    /// <summary>The language: C# 14 in its script form.</summary>
    public static CSharpParseOptions Parsing { get; } =
        new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Portable symbols, so that stack traces have lines.</summary>
    public static EmitOptions Emitting { get; } = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    // Exactly those of .NET Interactive, so that a cell that runs here runs there too.
    private static readonly ImmutableArray<string> Usings =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Linq", "System.Threading.Tasks",
        "AsyncCourse.Engine.Kernel",
    ];

    // Warnings about packages that were built against an older version of another package, as nearly all are.
    private static readonly KeyValuePair<string, ReportDiagnostic>[] Noise =
    [
        new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress),
    ];

    // Debug, as in .NET Interactive, so that all frames and lines of a stack trace are correct. No concurrent build, so that a
    // cell finds the thread pool just as a console program does.
    private static readonly CSharpCompilationOptions Template = TakeNewest(new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary,
        usings: Usings,
        optimizationLevel: OptimizationLevel.Debug,
        allowUnsafe: true,
        concurrentBuild: false,
        specificDiagnosticOptions: Noise,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default), value: true);

    /// <summary>The options for one submission.</summary>
    /// <param name="typeName">The name of the submission's type.</param>
    /// <param name="resolver">Finds the dependencies of referenced assemblies; null if they aren't needed.</param>
    public static CSharpCompilationOptions For(string typeName, MetadataReferenceResolver? resolver = null) =>
        Template.WithScriptClassName(typeName).WithMetadataReferenceResolver(resolver);

    // Of two versions of an assembly, the newer one is used, as in all scripts. Only Roslyn's own scripting API can set this
    // option.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "WithReferencesSupersedeLowerVersions")]
    private static extern CSharpCompilationOptions TakeNewest(CSharpCompilationOptions options, bool value);
}
