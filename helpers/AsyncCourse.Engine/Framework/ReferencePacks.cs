namespace AsyncCourse.Engine.Framework;

/// <summary>Finds the .NET SDK's folders with the framework's reference assemblies and their XML files.</summary>
internal static class ReferencePacks
{
    private static readonly string[] Packs = ["Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref"];

    /// <summary>The folders for the framework that runs this process.</summary>
    /// <returns>The folders; empty if only the runtime is installed.</returns>
    public static IReadOnlyList<string> Find()
    {
        // …/shared/Microsoft.NETCore.App/10.0.1/System.Private.CoreLib.dll
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var root = framework is null ? null : Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(framework)));
        return root is null ? [] : FindIn(root, Environment.Version);
    }

    /// <summary>The folders for one major and minor version, each with the newest patch.</summary>
    /// <param name="dotnet">The folder where .NET is installed.</param>
    /// <param name="version">The version of the framework.</param>
    public static IReadOnlyList<string> FindIn(string dotnet, Version version) =>
        [.. Packs.Select(pack => Newest(Path.Combine(dotnet, "packs", pack), version)).OfType<string>()];

    private static string? Newest(string pack, Version version)
    {
        if (!Directory.Exists(pack))
        {
            return null;
        }

        return Directory.EnumerateDirectories(pack)
            .Select(folder => (Folder: folder, Version: Version.TryParse(Path.GetFileName(folder), out var found) ? found : null))
            .Where(candidate => candidate.Version?.Major == version.Major && candidate.Version.Minor == version.Minor)
            .OrderByDescending(candidate => candidate.Version)
            .Select(candidate => Path.Combine(candidate.Folder, "ref", $"net{version.Major}.{version.Minor}"))
            .FirstOrDefault(Directory.Exists);
    }
}
