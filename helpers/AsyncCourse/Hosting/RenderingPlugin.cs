using System.Reflection;

namespace AsyncCourse;

/// <summary>
/// The plugin with the charts and the decompiler. It is loaded in isolation, because hosts bring other versions of its packages.
/// </summary>
/// <param name="path">The path of its assembly. Its dependencies are in the same folder.</param>
internal sealed class RenderingPlugin(string path)
{
    private const string Name = "AsyncCourse.Rendering";

    private readonly Lazy<RenderingLoadContext> _context = new(() => Open(path));

    /// <summary>The plugin that was built beside this library.</summary>
    public static RenderingPlugin Beside { get; } =
        new(Path.Combine(Path.GetDirectoryName(typeof(RenderingPlugin).Assembly.Location) ?? "", "rendering", $"{Name}.dll"));

    /// <summary>
    /// Creates an object of one of the plugin's types. The first call loads the plugin, which takes a few tenths of a second.
    /// </summary>
    /// <typeparam name="T">The interface that the type implements.</typeparam>
    /// <param name="type">The type's name, without namespace.</param>
    /// <exception cref="InvalidOperationException">The plugin was not built.</exception>
    public T Create<T>(string type)
        where T : class =>
        (T)Activator.CreateInstance(_context.Value.Plugin.GetType($"{Name}.{type}", throwOnError: true)!)!;

    /// <summary>
    /// Loads an assembly of the plugin's folder in isolation. Null if the plugin wasn't built, or its folder has none of that
    /// name and major version, or an older one.
    /// </summary>
    /// <param name="wanted">The assembly's name and the lowest version that will do.</param>
    public Assembly? Find(AssemblyName wanted) => File.Exists(path) ? _context.Value.Find(wanted) : null;

    private static RenderingLoadContext Open(string path) => File.Exists(path)
        ? new RenderingLoadContext(path)
        : throw new InvalidOperationException(
            $"Charts and the inside of methods need '{path}', which is not there. Build it with: dotnet build helpers/{Name}");
}
