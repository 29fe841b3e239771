using System.Reflection;

namespace AsyncCourse;

/// <summary>The assembly that is loaded apart, with the packages that hosts bring in other versions: charts and the decompiler.</summary>
/// <param name="path">Its file; dependencies lie beside it.</param>
internal sealed class RenderingPlugin(string path)
{
    private const string Name = "AsyncCourse.Rendering";

    private readonly Lazy<RenderingLoadContext> _context = new(() => Open(path));

    /// <summary>The one that was built beside this library.</summary>
    public static RenderingPlugin Beside { get; } =
        new(Path.Combine(Path.GetDirectoryName(typeof(RenderingPlugin).Assembly.Location) ?? "", "rendering", $"{Name}.dll"));

    /// <summary>Makes an object of one of its types; the first call loads it, which takes a few tenths of a second.</summary>
    /// <typeparam name="T">The interface that the type has.</typeparam>
    /// <param name="type">The type's name, without namespace.</param>
    /// <exception cref="InvalidOperationException">It was not built.</exception>
    public T Create<T>(string type)
        where T : class =>
        (T)Activator.CreateInstance(_context.Value.Plugin.GetType($"{Name}.{type}", throwOnError: true)!)!;

    /// <summary>An assembly of the plugin's folder, loaded apart; null if it has none of that name or an older one.</summary>
    /// <param name="wanted">Its name and the least version that will do.</param>
    public Assembly? Find(AssemblyName wanted) => File.Exists(path) ? _context.Value.Find(wanted) : null;

    private static RenderingLoadContext Open(string path) => File.Exists(path)
        ? new RenderingLoadContext(path)
        : throw new InvalidOperationException(
            $"Charts and the inside of methods need '{path}', which is not there. Build it with: dotnet build helpers/{Name}");
}
