using System.Reflection;

namespace AsyncCourse.Engine.Directives.Restoring;

/// <summary>Chooses between a package's assemblies and those that this process has already.</summary>
internal static class AssetSelection
{
    /// <summary>The paths to reference and load.</summary>
    /// <exception cref="DirectiveException">The process has an older one, which can't be replaced.</exception>
    public static IReadOnlyList<string> Select(IReadOnlyList<RestoredAsset> assets, int line) =>
        [.. assets.Where(asset => asset.IsAssembly).Select(asset => Choose(asset, line)).OfType<string>().Distinct()];

    private static string? Choose(RestoredAsset asset, int line)
    {
        var name = NameOf(asset.Path);
        if (name is null || LoadedAssemblies.FindOrLoadPlatform(name.Name!) is not { } loaded)
        {
            return name is null ? null : asset.Path;
        }

        var have = loaded.GetName().Version ?? new Version();
        if (have < (name.Version ?? new Version()))
        {
            throw new DirectiveException(
                $"{asset.PackageId} {asset.PackageVersion} brings {name.Name} {name.Version}, but this session already has {have}. " +
                "Ask for a version that gets along with it, or restart the session and put this package first.", line);
        }

        return loaded.Location.Length == 0 || LoadedAssemblies.IsFramework(loaded.Location) ? null : loaded.Location;
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
