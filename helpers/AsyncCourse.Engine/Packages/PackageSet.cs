using System.Collections.Immutable;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Packages;

/// <summary>The packages of a session: the versions that were asked for and the versions that were restored.</summary>
internal sealed class PackageSet
{
    private readonly ImmutableSortedDictionary<string, NuGetDirective> _asked;
    private readonly ImmutableSortedDictionary<string, string> _resolved;

    private PackageSet(
        ImmutableSortedDictionary<string, NuGetDirective> asked, ImmutableSortedDictionary<string, string> resolved)
    {
        _asked = asked;
        _resolved = resolved;
    }

    public static PackageSet Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, NuGetDirective>(StringComparer.OrdinalIgnoreCase),
        ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase));

    /// <summary>The packages that were asked for, by ID.</summary>
    public IEnumerable<NuGetDirective> Asked => _asked.Values;

    /// <summary>True if the package has been restored in a suitable version.</summary>
    public bool Has(NuGetDirective package) =>
        _asked.TryGetValue(package.PackageId, out var asked) &&
        (package.Version is null || package.Version == asked.Version ||
            package.Version == _resolved.GetValueOrDefault(package.PackageId));

    /// <summary>Returns this set with more packages. Of several with the same ID, the last one counts.</summary>
    public PackageSet With(IEnumerable<NuGetDirective> packages) =>
        new(_asked.SetItems(packages.Select(package => KeyValuePair.Create(package.PackageId, package))), _resolved);

    /// <summary>Returns this set with the versions that a restore found.</summary>
    /// <exception cref="DirectiveException">A package that is in use would have to change its version.</exception>
    public PackageSet Resolve(IReadOnlyList<RestoredAsset> assets, PackageSet inUse, IReadOnlyList<NuGetDirective> added)
    {
        var resolved = assets
            .Where(asset => asset.PackageId.Length > 0)
            .DistinctBy(asset => asset.PackageId, StringComparer.OrdinalIgnoreCase)
            .ToImmutableSortedDictionary(
                asset => asset.PackageId, asset => asset.PackageVersion, StringComparer.OrdinalIgnoreCase);
        foreach (var package in added.Where(package => inUse._asked.ContainsKey(package.PackageId)))
        {
            var before = inUse._resolved.GetValueOrDefault(package.PackageId);
            if (before is not null && resolved.GetValueOrDefault(package.PackageId) != before)
            {
                throw new DirectiveException(
                    $"{package.PackageId} {before} is already in use in this session. " +
                    $"Restart the session to use {package.Version}, or write {before} here.", package.Line);
            }
        }

        return new(_asked, resolved);
    }

    /// <summary>A line of text that names the restored version, and says so if it isn't the version that was asked for.</summary>
    public string Describe(NuGetDirective package)
    {
        var version = _resolved.GetValueOrDefault(package.PackageId);
        var line = $"Installed {package.PackageId} {version ?? package.Version}".TrimEnd();
        var isExact = package.Version is { } asked && !asked.Any("*[](),".Contains);
        return isExact && version is not null && version != package.Version
            ? $"{line} ({package.Version} isn't served; this is the next one)"
            : line;
    }
}
