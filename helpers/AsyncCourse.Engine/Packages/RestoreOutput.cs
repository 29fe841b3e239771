using System.Text.Json;

namespace AsyncCourse.Engine.Packages;

/// <summary>Reads the files that a restore wrote to its folder.</summary>
internal static class RestoreOutput
{
    /// <summary>The name of the file that MSBuild writes its result to.</summary>
    public const string FileName = "result.json";

    /// <summary>All files to load. For a package without any, its manifest, so that the package's version is known too.</summary>
    /// <param name="folder">The folder of the restore.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<IReadOnlyList<RestoredAsset>> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        using var result = await ParseAsync(Path.Combine(folder, FileName), cancellationToken).ConfigureAwait(false);
        using var lockFile = await ParseAsync(Path.Combine(folder, "obj", "project.assets.json"), cancellationToken)
            .ConfigureAwait(false);
        var files = result.RootElement.GetProperty("Items").GetProperty("ReferenceCopyLocalPaths").EnumerateArray()
            .Select(item => new RestoredAsset(
                Text(item, "FullPath"), Text(item, "NuGetPackageId"), Text(item, "NuGetPackageVersion"), Text(item, "AssetType")))
            .ToList();
        return
        [
            .. files,
            .. Manifests(lockFile.RootElement)
                .ExceptBy(files.Select(file => file.PackageId), manifest => manifest.PackageId, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static IEnumerable<RestoredAsset> Manifests(JsonElement lockFile) =>
        from library in lockFile.GetProperty("libraries").EnumerateObject()
        where Text(library.Value, "type") == "package"
        let name = library.Name.Split('/')
        let path = Path.Combine(Text(library.Value, "path"), $"{name[0].ToLowerInvariant()}.nuspec")
        from packages in lockFile.GetProperty("packageFolders").EnumerateObject()
        let manifest = Path.Combine(packages.Name, path)
        where File.Exists(manifest)
        select new RestoredAsset(manifest, name[0], name[1], "manifest");

    private static async Task<JsonDocument> ParseAsync(string file, CancellationToken cancellationToken)
    {
        var stream = File.OpenRead(file);
        await using (stream.ConfigureAwait(false))
        {
            return await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
