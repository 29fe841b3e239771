using System.Runtime.Loader;

namespace AsyncCourse.Hosting;

/// <summary>Finds the host that runs the cells.</summary>
internal static class NotebookHost
{
    // Each engine with the assembly and the type that connect it to this library. Our engine comes first, because its sessions
    // may load .NET Interactive's package.
    private static readonly (string Engine, string Binding, string Host)[] Known =
    [
        ("AsyncCourse.Engine", "AsyncCourse.InEngine", "EngineHost"),
        ("Microsoft.DotNet.Interactive", "AsyncCourse.Interactive", "InteractiveHost"),
    ];

    private static readonly Lazy<INotebookHost> Found = new(Find);

    /// <summary>The host of this process. The first call finds it and loads its assembly.</summary>
    /// <exception cref="InvalidOperationException">The assembly that connects to the engine was not built.</exception>
    public static INotebookHost Current => Found.Value;

    /// <summary>
    /// Makes directives known to the notebook that loads this library. Does nothing if the host's assembly was not built: the
    /// first cell that needs the host gets that error.
    /// </summary>
    /// <param name="directives">The directives to make known.</param>
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

        // A script loader may have put this library into another context than the default one. The host's assembly must be loaded
        // into the same one, or it would implement the interfaces of a second copy of this library.
        var context = AssemblyLoadContext.GetLoadContext(ours) ?? AssemblyLoadContext.Default;
        return (INotebookHost)Activator.CreateInstance(
            context.LoadFromAssemblyPath(path).GetType($"{binding}.{host}", throwOnError: true)!)!;
    }
}
