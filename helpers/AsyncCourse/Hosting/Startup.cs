using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace AsyncCourse;

/// <summary>What must have happened before a cell names one of our types.</summary>
internal static class Startup
{
    // What cells reference, and what those need in turn; each stands after what it needs itself.
    private static readonly string[] Dependencies =
    [
        "Polly.Core", "Polly.Extensions", "Polly.RateLimiting",
        "Microsoft.Extensions.Compliance.Abstractions", "Microsoft.Extensions.Telemetry.Abstractions",
        "Microsoft.Extensions.AmbientMetadata.Application", "Microsoft.Extensions.DependencyInjection.AutoActivation",
        "Microsoft.Extensions.Diagnostics.ExceptionSummarization", "Microsoft.Extensions.Telemetry",
        "Microsoft.Extensions.Http.Diagnostics", "Microsoft.Extensions.Resilience", "Microsoft.Extensions.Http.Resilience",
        "Microsoft.Extensions.TimeProvider.Testing",
    ];

    /// <summary>
    /// Loads the dependencies that stand beside us, so that the notebook's script loader, which never redirects versions, finds
    /// them loaded; offers Plotly.NET to cells of hosts that can't load it; then registers the formatters.
    /// </summary>
#pragma warning disable CA2255 // A library of cells has no other moment that is early enough.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Run()
    {
        var folder = Path.GetDirectoryName(typeof(Startup).Assembly.Location);
        // A child program finds them by itself, and may have few file descriptors to spend on them.
        if (!string.IsNullOrEmpty(folder) && Environment.GetEnvironmentVariable(Child.ResultVariable) is null)
        {
            foreach (var name in Dependencies)
            {
                Load(Path.Combine(folder, name + ".dll"), name);
            }

            PlotlyForCells.Offer();
            LibraryCharts.Watch(PlotlyForCells.OverrulesPackages);
        }

        Formats.RegisterAll();
    }

    private static void Load(string path, string name)
    {
        var loaded = AssemblyLoadContext.Default.Assemblies.Any(assembly => assembly.GetName().Name == name);
        if (loaded || !File.Exists(path))
        {
            return;
        }

        try
        {
            AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        }
        catch (FileLoadException)
        {
            // The host has its own copy on its list; a module initializer that throws would hide every type of ours.
        }
    }
}
