using System.Runtime.Loader;

namespace AsyncCourse.Hosting;

/// <summary>Finds out who runs the cells.</summary>
internal static class NotebookHost
{
    // An engine, and the assembly that knows it and us. Ours comes first: its sessions may load .NET Interactive's package.
    private static readonly (string Engine, string Binding, string Host)[] Known =
    [
        ("AsyncCourse.Engine", "AsyncCourse.InEngine", "EngineHost"),
        ("Microsoft.DotNet.Interactive", "AsyncCourse.Interactive", "InteractiveHost"),
    ];

    private static readonly Lazy<INotebookHost> Found = new(Find);

    /// <summary>The one of this process; found, and its assembly loaded, when it is needed first.</summary>
    /// <exception cref="InvalidOperationException">The assembly that knows the engine was not built.</exception>
    public static INotebookHost Current => Found.Value;

    /// <summary>
    /// Makes directives known to the notebook that loads this library. Where the host's side was not built, whoever needs it first is
    /// told so.
    /// </summary>
    /// <param name="directives">The directives.</param>
    public static void Offer(IEnumerable<CourseDirective> directives)
    {
        INotebookHost host;
        try
        {
            host = Current;
        }
        catch (InvalidOperationException)
        {
            return;
        }

        foreach (var directive in directives)
        {
            host.Offer(directive);
        }
    }

    private static INotebookHost Find()
    {
        var loaded = AssemblyLoadContext.Default.Assemblies.Select(assembly => assembly.GetName().Name).ToHashSet();
        foreach (var (engine, binding, host) in Known)
        {
            if (loaded.Contains(engine))
            {
                return Load(engine, binding, host);
            }
        }

        return new NoHost();
    }

    private static INotebookHost Load(string engine, string binding, string host)
    {
        var ours = typeof(NotebookHost).Assembly;
        var path = Path.Combine(Path.GetDirectoryName(ours.Location) ?? "", "hosts", $"{binding}.dll");
        if (!File.Exists(path))
        {
            throw new InvalidOperationException(
                $"Cells that {engine} runs need '{path}', which is not there. Build it with: dotnet build helpers/{binding}");
        }

        // In our own context, wherever a script loader has put us: elsewhere its interfaces would be those of a second copy.
        var context = AssemblyLoadContext.GetLoadContext(ours) ?? AssemblyLoadContext.Default;
        return (INotebookHost)Activator.CreateInstance(
            context.LoadFromAssemblyPath(path).GetType($"{binding}.{host}", throwOnError: true)!)!;
    }
}
