using System.Reflection;
using System.Runtime.Loader;

namespace AsyncCourse.Pitfalls;

/// <summary>The analyzers' assemblies. They are in a folder beside this assembly and are loaded into its load context.</summary>
internal static class AnalyzerAssemblies
{
    // Assemblies that others depend on come first, because the others only find what is loaded.
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
