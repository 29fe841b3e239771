using System.Reflection;
using System.Runtime.Loader;

namespace AsyncCourse.Pitfalls;

/// <summary>The analyzers' assemblies, which lie in a folder beside this one and are loaded into its load context.</summary>
internal static class AnalyzerAssemblies
{
    // Those that others build on come first: loaded ones are found by their names.
    private static readonly string[] Names =
    [
        "Microsoft.CodeAnalysis.NetAnalyzers", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers",
        "Microsoft.VisualStudio.Threading.Analyzers", "Microsoft.VisualStudio.Threading.Analyzers.CSharp",
    ];

    private static readonly Lazy<IReadOnlyList<Assembly>> Loaded = new(() => [.. Names.Select(Load)]);

    public static IReadOnlyList<Assembly> All => Loaded.Value;

    private static Assembly Load(string name)
    {
        var own = typeof(AnalyzerAssemblies).Assembly;
        var path = Path.Combine(Path.GetDirectoryName(own.Location)!, "analyzers", name + ".dll");
        return AssemblyLoadContext.GetLoadContext(own)!.LoadFromAssemblyPath(path);
    }
}
