using AsyncCourse.Engine.Assemblies;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Packages;

/// <summary>Restores packages with the .NET SDK, and remembers what it has restored.</summary>
/// <param name="options">The cache folder and the time limit; null for the defaults.</param>
public sealed class NuGetRestorer(NuGetRestorerOptions? options = null) : IDisposable
{
    private readonly PackageRestore _restore = new(options ?? new());
    private readonly SemaphoreSlim _gate = new(1);
    private readonly AssemblyProbe _probe = new();
    private readonly HashSet<string> _handedOut = new(StringComparer.Ordinal);
    private readonly List<string> _sources = [];
    private PackageSet _packages = PackageSet.Empty;

    /// <summary>Adds a package source, from the next restore on.</summary>
    /// <param name="source">The directive that names the source.</param>
    /// <param name="folder">The notebook's folder, for sources that are relative paths.</param>
    /// <exception cref="DirectiveException">The source is a folder that doesn't exist.</exception>
    public void AddSource(NuGetSourceDirective source, string folder)
    {
        ArgumentNullException.ThrowIfNull(source);
        var isAddress = Uri.TryCreate(source.Source, UriKind.Absolute, out var address) && !address.IsFile;
        var place = isAddress ? source.Source : Path.GetFullPath(source.Source, Path.GetFullPath(folder));
        if (!isAddress && !Directory.Exists(place))
        {
            throw new DirectiveException($"#i \"nuget: {source.Source}\": there is no folder {place}.", source.Line);
        }

        lock (_sources)
        {
            _sources.Remove(place);
            _sources.Add(place);
        }
    }

    /// <summary>Restores these packages together with all packages that this instance has restored before.</summary>
    /// <param name="packages">The packages that a cell asks for.</param>
    /// <param name="progress">
    /// Gets a line of status now and then while a restore runs, each replacing the one before. The final report has a line for
    /// each package. Null to report nothing.
    /// </param>
    /// <param name="cancellationToken">Cancels the restore and kills its child process.</param>
    /// <returns>The absolute paths of all assemblies to reference and load that no earlier call returned.</returns>
    /// <exception cref="DirectiveException">
    /// A package can't be restored. Packages that were restored before stay usable.
    /// </exception>
    public async Task<IReadOnlyList<string>> RestoreAsync(
        IReadOnlyList<NuGetDirective> packages, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(packages);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var added = packages.Where(package => !_packages.Has(package)).ToList();
            if (added.Count == 0)
            {
                return [];
            }

            var wanted = _packages.With(added);
            var assets = await _restore.RunAsync(new(wanted, added, Sources()), progress, cancellationToken)
                .ConfigureAwait(false);
            var restored = wanted.Resolve(assets, _packages, added);
            var selection = AssetSelection.Select(assets, added[0].Line);

            // Nothing may fail from here on, because the packages are in use now.
            _packages = restored;
            foreach (var asset in assets)
            {
                asset.AddTo(_probe);
            }

            foreach (var path in selection.Newer)
            {
                NewerAssemblies.Shared.Offer(path);
            }

            progress?.Report(string.Join('\n', added.Select(restored.Describe)));
            return [.. selection.Paths.Where(_handedOut.Add)];
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Stops searching the packages for dependencies. Loaded assemblies stay loaded.</summary>
    public void Dispose()
    {
        _probe.Dispose();
        _gate.Dispose();
    }

    private IReadOnlyList<string> Sources()
    {
        lock (_sources)
        {
            return [.. _sources];
        }
    }
}
