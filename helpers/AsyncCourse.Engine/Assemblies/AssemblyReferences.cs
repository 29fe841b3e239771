using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Assemblies;

/// <summary>
/// Loads the assemblies that cells ask for into the default load context, and finds their dependencies beside them.
/// </summary>
public sealed class AssemblyReferences : IDisposable
{
    private readonly Lock _gate = new();
    private readonly AssemblyProbe _probe = new();

    /// <summary>Loads an assembly. From then on, its folder is searched for dependencies.</summary>
    /// <param name="path">
    /// An absolute path, a path relative to <paramref name="folder"/>, or the name of a framework assembly.
    /// </param>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="line">The line of the directive, for the error message.</param>
    /// <returns>The absolute path of the assembly that was actually loaded, for the compiler to reference.</returns>
    /// <exception cref="DirectiveException">
    /// The file doesn't exist or is not a .NET assembly, or another build of it is already loaded.
    /// </exception>
    public string Load(string path, string folder, int line)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(folder);
        lock (_gate)
        {
            var full = FullPath(path, folder);
            return File.Exists(full) ? LoadFile(path, full, line) : LoadByName(path, full, line);
        }
    }

    /// <summary>The full path of a reference, if it names a file. Backslashes separate folders on every system.</summary>
    /// <param name="path">The path as written in the directive.</param>
    /// <param name="folder">The notebook's folder.</param>
    internal static string FullPath(string path, string folder) =>
        Path.GetFullPath(Path.DirectorySeparatorChar == '/' ? path.Replace('\\', '/') : path, Path.GetFullPath(folder));

    /// <summary>Stops searching for dependencies. Loaded assemblies stay loaded.</summary>
    public void Dispose() => _probe.Dispose();

    private string LoadFile(string path, string full, int line)
    {
        var name = NameOf(path, full, line);
        _probe.Add(full);
        if (NewerAssemblies.Shared.Has(full))
        {
            return LoadNewer(path, full, line);
        }

        if (LoadedAssemblies.FindOrLoadPlatform(name.Name!) is { } loaded)
        {
            return UseLoaded(path, loaded, name, full, line);
        }

        try
        {
            var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(full);
            RunModuleInitializers(assembly, path, line);
            return assembly.Location;
        }
        catch (Exception cause) when (cause is FileLoadException or BadImageFormatException)
        {
            throw new DirectiveException($"#r \"{path}\": {full} can't be loaded: {cause.Message}", line, cause);
        }
    }

    private static AssemblyName NameOf(string path, string full, int line)
    {
        try
        {
            return AssemblyName.GetAssemblyName(full);
        }
        catch (BadImageFormatException cause)
        {
            throw new DirectiveException(
                $"#r \"{path}\": {full} is not a .NET assembly. Name the .dll that the project builds; " +
                "native libraries are found beside it by themselves.", line, cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new DirectiveException($"#r \"{path}\": {full} can't be read: {cause.Message}", line, cause);
        }
    }

    private static string LoadNewer(string path, string full, int line)
    {
        try
        {
            NewerAssemblies.Shared.Start(full);
            return full;
        }
        catch (Exception cause) when (cause is FileLoadException or BadImageFormatException)
        {
            throw new DirectiveException($"#r \"{path}\": {full} can't be loaded: {cause.Message}", line, cause);
        }
        catch (TypeInitializationException cause)
        {
            throw StartFailed(path, line, cause);
        }
    }

    private static string UseLoaded(string path, Assembly loaded, AssemblyName wanted, string full, int line)
    {
        var have = loaded.GetName().Version ?? new Version();
        var want = wanted.Version ?? new Version();
        var sameFile = string.Equals(loaded.Location, full, StringComparison.Ordinal);
        if (sameFile && LoadedAssemblies.BuildId(full) != loaded.ManifestModule.ModuleVersionId)
        {
            throw new DirectiveException(
                $"{full} was built anew after this session loaded it. Restart the session to use the new build.", line);
        }

        // The default context holds only one assembly of a name. As everywhere in .NET, a newer version satisfies a reference to
        // an older one.
        if (have >= want)
        {
            return loaded.Location.Length > 0 ? loaded.Location : full;
        }

        Replaceability.Require(wanted, have, $"#r \"{path}\" is", line);
        NewerAssemblies.Shared.Offer(full);
        return LoadNewer(path, full, line);
    }

    private static string LoadByName(string path, string full, int line)
    {
        if (AsFrameworkName(path) is { } name)
        {
            try
            {
                return AssemblyLoadContext.Default.LoadFromAssemblyName(name).Location;
            }
            catch (Exception cause) when (cause is IOException or BadImageFormatException)
            {
            }
        }

        throw new DirectiveException(
            Directory.Exists(full)
                ? $"#r \"{path}\": {full} is a folder. Name the .dll in it."
                : $"#r \"{path}\": there is no file {full}. Is it built? Paths start at the notebook's folder; " +
                  "`dotnet build` in the library's folder builds it.", line);
    }

    private static AssemblyName? AsFrameworkName(string path)
    {
        if (path.AsSpan().ContainsAny('/', '\\'))
        {
            return null;
        }

        var name = path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? path[..^4] : path;
        try
        {
            return new AssemblyName(name);
        }
        catch (Exception cause) when (cause is FileLoadException or ArgumentException)
        {
            return null;
        }
    }

    private static void RunModuleInitializers(Assembly assembly, string path, int line)
    {
        try
        {
            RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        }
        catch (TypeInitializationException cause)
        {
            throw StartFailed(path, line, cause);
        }
    }

    private static DirectiveException StartFailed(string path, int line, TypeInitializationException cause)
    {
        var reason = cause.InnerException ?? cause;
        return new(
            $"#r \"{path}\": the library was loaded, but its start failed: {reason.GetType().Name}: {reason.Message}",
            line, cause);
    }
}
