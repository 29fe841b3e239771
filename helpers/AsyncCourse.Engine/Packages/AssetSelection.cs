using System.Reflection;
using AsyncCourse.Engine.Assemblies;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Packages;

/// <summary>Chooses between the assemblies of packages and those that this process already has.</summary>
/// <param name="Paths">The files to reference and load.</param>
/// <param name="Newer">
/// Those of them that must be loaded beside the process's own assemblies: newer versions, and the assemblies that use these.
/// </param>
internal sealed record AssetSelection(IReadOnlyList<string> Paths, IReadOnlyList<string> Newer)
{
    /// <summary>Chooses for each assembly of the packages which file to use.</summary>
    /// <exception cref="DirectiveException">The process has an older version of an assembly that can't be replaced.</exception>
    public static AssetSelection Select(IReadOnlyList<RestoredAsset> assets, int line)
    {
        var paths = new List<string>();
        var own = new List<string>();
        var newer = new List<string>();
        foreach (var asset in assets.Where(asset => asset.IsAssembly))
        {
            if (NameOf(asset.Path) is not { Name: { } name } wanted)
            {
                continue;
            }

            var inUse = LoadedAssemblies.VersionInReach(name);
            if (inUse is null)
            {
                paths.Add(asset.Path);
                own.Add(asset.Path);
            }
            else if (inUse < (wanted.Version ?? new Version()))
            {
                Replaceability.Require(wanted, inUse, $"{asset.PackageId} {asset.PackageVersion} brings", line);
                paths.Add(asset.Path);
                newer.Add(asset.Path);
            }
            else if (LoadedAssemblies.PathInReach(name) is { } path)
            {
                paths.Add(path);
            }
        }

        return new([.. paths.Distinct()], newer.Count == 0 ? [] : [.. newer, .. Users(own, newer)]);
    }

    // Assemblies that exchange objects of a type must use the same type, so the users of a newer assembly are loaded with it.
    private static IEnumerable<string> Users(IEnumerable<string> paths, IEnumerable<string> newer)
    {
        var names = newer.Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var left = paths.Where(path => LoadedAssemblies.Find(Path.GetFileNameWithoutExtension(path)) is null)
            .Select(path => (Path: path, References: LoadedAssemblies.ReferencesOf(path))).ToList();
        while (left.FirstOrDefault(one => one.References.Any(names.Contains)) is { Path: { } user } found)
        {
            left.Remove(found);
            names.Add(Path.GetFileNameWithoutExtension(user));
            yield return user;
        }
    }

    private static AssemblyName? NameOf(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
