namespace AsyncCourse;

/// <summary>Finds the plugin with everything that needs a compiler, and loads it once, when it is first needed.</summary>
internal static class RoslynPlugin
{
    private const string Name = "AsyncCourse.Roslyn";

    private static readonly Lazy<IProgramCompiler> LoadedCompiler = new(() => Create<IProgramCompiler>("ProgramCompiler"));

    private static readonly Lazy<ICodeLinter> LoadedLinter = new(() => Create<ICodeLinter>("CodeLinter"));

    private static readonly Lazy<RoslynLoadContext> Context = new(() => new(FilePath));

    /// <summary>Compiles child programs. The first call loads the compiler.</summary>
    /// <exception cref="InvalidOperationException">The plugin was not built.</exception>
    public static IProgramCompiler Compiler => LoadedCompiler.Value;

    /// <summary>Looks for pitfalls in code. The first call loads the compiler and the analyzers.</summary>
    /// <exception cref="InvalidOperationException">The plugin was not built.</exception>
    public static ICodeLinter Linter => LoadedLinter.Value;

    private static string FilePath =>
        Path.Combine(Path.GetDirectoryName(typeof(RoslynPlugin).Assembly.Location) ?? "", "roslyn", $"{Name}.dll");

    private static T Create<T>(string type)
    {
        var path = FilePath;
        if (!File.Exists(path))
        {
            throw new InvalidOperationException(
                $"Child programs and the linter need '{path}', which is not there. Build it with: dotnet build helpers/{Name}");
        }

        return (T)Activator.CreateInstance(
            Context.Value.LoadFromAssemblyPath(path).GetType($"{Name}.{type}", throwOnError: true)!)!;
    }
}
