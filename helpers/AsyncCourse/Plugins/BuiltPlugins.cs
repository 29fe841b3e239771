namespace AsyncCourse.Plugins;

/// <summary>The plugins that are built into folders beside this library.</summary>
internal static class BuiltPlugins
{
    /// <summary>Plotly.NET and the decompiler.</summary>
    public static IsolatedPlugin Rendering { get; } =
        new(Beside("rendering", "AsyncCourse.Rendering"), "Charts and the inside of methods");

    /// <summary>The C# compiler and the analyzers.</summary>
    public static IsolatedPlugin Roslyn { get; } =
        new(
            Beside("roslyn", "AsyncCourse.Roslyn"), "Child programs and the linter",
            "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp");

    private static string Beside(string folder, string name) =>
        Path.Combine(Path.GetDirectoryName(typeof(BuiltPlugins).Assembly.Location) ?? "", folder, $"{name}.dll");
}
