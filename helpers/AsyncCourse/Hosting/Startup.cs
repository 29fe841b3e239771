using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace AsyncCourse;

/// <summary>What must have happened before a cell names one of our types.</summary>
internal static class Startup
{
    /// <summary>
    /// Loads the dependencies that stand beside us, so that the notebook's script loader, which never redirects versions, finds
    /// them loaded; then registers the formatters.
    /// </summary>
#pragma warning disable CA2255 // A library of cells has no other moment that is early enough.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Run()
    {
        var folder = Path.GetDirectoryName(typeof(Startup).Assembly.Location);
        if (!string.IsNullOrEmpty(folder))
        {
            foreach (var name in (string[])["Newtonsoft.Json", "Flurl", "Flurl.Http"])
            {
                Load(Path.Combine(folder, name + ".dll"), name);
            }
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
