using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace AsyncCourse.Engine.Assemblies;

/// <summary>Finds the dependencies of loaded assemblies in the folders of the assemblies that cells asked for.</summary>
internal sealed class AssemblyProbe : IDisposable
{
    private ImmutableArray<string> _folders = [];
    private ImmutableArray<string> _nativeFolders = [];

    public AssemblyProbe()
    {
        AssemblyLoadContext.Default.Resolving += Resolve;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += ResolveNative;
        NewerAssemblies.Shared.Resolving += Resolve;
        NewerAssemblies.Shared.ResolvingUnmanagedDll += ResolveNative;
    }

    /// <summary>Adds this assembly's folder to the folders that are searched.</summary>
    public void Add(string assemblyPath)
    {
        var folder = Path.GetDirectoryName(assemblyPath)!;
        AddTo(ref _folders, folder);
        AddTo(ref _nativeFolders, folder);
        AddTo(ref _nativeFolders, Path.Combine(folder, "runtimes", RuntimeInformation.RuntimeIdentifier, "native"));
    }

    /// <summary>Adds a folder that is searched for native libraries.</summary>
    public void AddNative(string folder) => AddTo(ref _nativeFolders, folder);

    public void Dispose()
    {
        AssemblyLoadContext.Default.Resolving -= Resolve;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll -= ResolveNative;
        NewerAssemblies.Shared.Resolving -= Resolve;
        NewerAssemblies.Shared.ResolvingUnmanagedDll -= ResolveNative;
    }

    private static void AddTo(ref ImmutableArray<string> folders, string folder) =>
        ImmutableInterlocked.Update(ref folders, known => known.Contains(folder) ? known : known.Add(folder));

    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (NewerAssemblies.Shared.Find(name) is { } newer)
        {
            return newer;
        }

        var isSatellite = name.CultureName is { Length: > 0 };
        if (!isSatellite && LoadedAssemblies.Find(name.Name!) is { } loaded)
        {
            return loaded;
        }

        var file = isSatellite ? Path.Combine(name.CultureName!, name.Name + ".dll") : name.Name + ".dll";
        if (_folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists) is not { } path)
        {
            return null;
        }

        if (isSatellite || LoadedAssemblies.PlatformPath(name.Name!) is null)
        {
            return AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        }

        NewerAssemblies.Shared.Offer(path);
        return NewerAssemblies.Shared.Find(name);
    }

    private nint ResolveNative(Assembly assembly, string library)
    {
        foreach (var folder in _nativeFolders)
        {
            foreach (var file in NativeNames(library))
            {
                if (NativeLibrary.TryLoad(Path.Combine(folder, file), out var handle))
                {
                    return handle;
                }
            }
        }

        return 0;
    }

    private static IEnumerable<string> NativeNames(string library)
    {
        var (prefix, suffix) = OperatingSystem.IsWindows() ? ("", ".dll")
            : OperatingSystem.IsMacOS() ? ("lib", ".dylib")
            : ("lib", ".so");
        return [library, library + suffix, prefix + library + suffix, prefix + library];
    }
}
