using System.Reflection;

namespace AsyncCourse.Plugins;

/// <summary>
/// An assembly that is loaded apart, together with its packages: hosts bring other versions of those, which it fails with.
/// AsyncCourse and the framework are shared.
/// </summary>
/// <param name="path">The assembly's file; its dependencies lie beside it.</param>
/// <param name="users">What can't do without it, as an error's sentence begins: "Charts and the inside of methods".</param>
/// <param name="shareable">
/// Packages of which the host's copy is used where the host has loaded exactly the same version of all of them, because that
/// one is warm already.
/// </param>
internal sealed class IsolatedPlugin(string path, string users, params string[] shareable)
{
    private readonly string _name = Path.GetFileNameWithoutExtension(path);
    private readonly Lazy<PluginLoadContext> _context = new(() => new(path, shareable));

    /// <summary>Makes an object of one of its types. The first call loads it, which takes a few tenths of a second.</summary>
    /// <typeparam name="T">The interface that the type has.</typeparam>
    /// <param name="type">The type's name, without namespace.</param>
    /// <exception cref="InvalidOperationException">The plugin was not built.</exception>
    public T Create<T>(string type)
        where T : class
    {
        if (!File.Exists(path))
        {
            throw new InvalidOperationException(
                $"{users} need '{path}', which is not there. Build it with: dotnet build helpers/{_name}");
        }

        return (T)Activator.CreateInstance(_context.Value.Plugin.GetType($"{_name}.{type}", throwOnError: true)!)!;
    }

    /// <summary>
    /// An assembly of the plugin's folder, loaded apart; null if it has none of that name and major version, or an older one.
    /// </summary>
    /// <param name="wanted">Its name and the least version that will do.</param>
    public Assembly? Find(AssemblyName wanted) => File.Exists(path) ? _context.Value.Find(wanted) : null;
}
