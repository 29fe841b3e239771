using System.Text.Json;

namespace AsyncCourse.Engine.Packages;

/// <summary>Stores the results of restores on disk, one file for each.</summary>
internal sealed class RestoreCache(NuGetRestorerOptions options)
{
    private static readonly TimeSpan WorkKeptFor = TimeSpan.FromDays(1);

    /// <summary>The result of an earlier restore whose files all still exist; null if there is none.</summary>
    /// <param name="request">The packages to restore.</param>
    /// <param name="evenIfOld">True to accept a result however long ago the newest version was looked up.</param>
    public IReadOnlyList<RestoredAsset>? Find(RestoreRequest request, bool evenIfOld = false)
    {
        var file = new FileInfo(FileFor(request));
        if (!file.Exists || (request.IsFloating && !evenIfOld &&
            options.TimeProvider.GetUtcNow() - file.LastWriteTimeUtc > options.NewestFor))
        {
            return null;
        }

        try
        {
            var assets = JsonSerializer.Deserialize<List<RestoredAsset>>(File.ReadAllText(file.FullName));
            return assets is not null && assets.All(asset => File.Exists(asset.Path)) ? assets : null;
        }
        catch (Exception cause) when (cause is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Stores a result. If the cache can't be written, only time is lost, not the result.</summary>
    public void Store(RestoreRequest request, IReadOnlyList<RestoredAsset> assets)
    {
        try
        {
            AtomicFile.Write(FileFor(request), JsonSerializer.SerializeToUtf8Bytes(assets));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // The next restore takes as long as this one.
        }
    }

    /// <summary>Creates an empty folder for one restore, and deletes folders that killed processes left behind.</summary>
    /// <exception cref="IOException">The cache folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the cache folder was denied.</exception>
    public string CreateWorkFolder()
    {
        Directory.CreateDirectory(options.CacheFolder);
        foreach (var left in new DirectoryInfo(options.CacheFolder).EnumerateDirectories("work-*"))
        {
            if (options.TimeProvider.GetUtcNow() - left.LastWriteTimeUtc > WorkKeptFor)
            {
                Delete(left.FullName);
            }
        }

        return Directory.CreateDirectory(Path.Combine(options.CacheFolder, $"work-{Guid.NewGuid():N}")).FullName;
    }

    /// <summary>Deletes a work folder, if possible.</summary>
    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // The next restore tries again.
        }
    }

    private string FileFor(RestoreRequest request) => Path.Combine(options.CacheFolder, request.Key() + ".json");
}
