using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Interactive.Tests.References;

/// <summary>
/// Compiles a lesson's cells, one after the other and without running them, with what the tool gives its compiler and no more.
/// </summary>
/// <remarks>
/// What a <c>#r</c> names counts, and so does what that assembly refers to. That is how System.Net.Http is in scope there, and
/// why nobody noticed that System.Net.Http.Json isn't.
/// </remarks>
internal static class ToolCompiler
{
    private const string WhatNow =
        ".NET Interactive's cells refer to a fixed list of assemblies. "
        + "Name the one that has this in the lesson's first cell, as in #r \"System.Net.Http.Json\".";

    /// <summary>What the tool's compiler would say against a lesson, a sentence each.</summary>
    /// <param name="cells">The code cells, each with its id, in order.</param>
    /// <param name="folder">What paths in them are relative to.</param>
    /// <param name="tool">What the tool's compiler is given.</param>
    public static IReadOnlyList<string> Complaints(
        IEnumerable<(string Id, string Code)> cells, string folder, ToolReferences tool)
    {
        var options = ScriptOptions.Default
            .WithReferences(tool.References.Select(path => MetadataReference.CreateFromFile(path)))
            .WithImports(tool.Imports)
            .WithLanguageVersion(LanguageVersion.CSharp14)
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(folder));
        // The tool's own first submission.
        var script = CSharpScript.Create("using static Microsoft.DotNet.Interactive.Kernel;", options);
        var complaints = new List<string>();
        foreach (var (id, code) in cells)
        {
            // A cell that doesn't compile is left out, as a host goes on without it.
            var next = script.ContinueWith(code, options);
            var errors = next.Compile(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .ToList();
            complaints.AddRange(errors.Select(error => $"{id}: {error.ToString().TrimEnd('.')}. {WhatNow}"));
            script = errors.Count == 0 ? next : script;
        }

        return complaints;
    }
}
