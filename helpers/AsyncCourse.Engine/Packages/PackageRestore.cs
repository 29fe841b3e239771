using System.ComponentModel;
using System.Globalization;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Packages;

/// <summary>Restores a set of packages, from the cache or with the SDK.</summary>
internal sealed class PackageRestore(NuGetRestorerOptions options)
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(10);
    private readonly RestoreCache _cache = new(options);

    /// <summary>Runs one restore.</summary>
    /// <exception cref="DirectiveException">The restore failed. The message says why.</exception>
    public async Task<IReadOnlyList<RestoredAsset>> RunAsync(
        RestoreRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (_cache.Find(request) is { } known)
        {
            return known;
        }

        try
        {
            var assets = await RunProcessAsync(request, progress, cancellationToken).ConfigureAwait(false);
            _cache.Store(request, assets);
            return assets;
        }
        catch (DirectiveException) when (_cache.Find(request, evenIfOld: true) is { } old)
        {
            progress?.Report($"The newest versions can't be looked up; those found last are used for {request.Names}");
            return old;
        }
        catch (Win32Exception cause)
        {
            throw new DirectiveException(
                $"{request.Names} can't be restored: the `dotnet` command can't be started " +
                $"({cause.GetBaseException().Message}). #r \"nuget:\" needs the .NET SDK 10.", request.Added[0].Line, cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new DirectiveException(
                $"{request.Names} can't be restored: {options.CacheFolder} can't be written ({cause.Message}).",
                request.Added[0].Line, cause);
        }
    }

    private async Task<IReadOnlyList<RestoredAsset>> RunProcessAsync(
        RestoreRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        progress?.Report($"Restoring {request.Names} …");
        var start = options.TimeProvider.GetTimestamp();
        using var limit = new CancellationTokenSource(options.TimeLimit, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        await using var ticks = options.TimeProvider.CreateTimer(
            _ => progress?.Report(string.Create(CultureInfo.InvariantCulture,
                $"Still restoring after {options.TimeProvider.GetElapsedTime(start).TotalSeconds:0} s …")),
            null, ReportEvery, ReportEvery).ConfigureAwait(false);
        var folder = _cache.CreateWorkFolder();
        try
        {
            await WriteFilesAsync(folder, request, either.Token).ConfigureAwait(false);
            var (exitCode, lines) = await DotnetCommand.RunAsync(folder,
                [
                    "msbuild", "packages.csproj", "-restore", "-t:ResolveReferences", "-getItem:ReferenceCopyLocalPaths",
                    $"-getResultOutputFile:{RestoreOutput.FileName}", "-nologo", "-v:q", "-nodeReuse:false", "-noAutoResponse",
                ],
                either.Token).ConfigureAwait(false);
            return exitCode == 0 && File.Exists(Path.Combine(folder, RestoreOutput.FileName))
                ? await RestoreOutput.ReadAsync(folder, either.Token).ConfigureAwait(false)
                : throw RestoreFailure.Explain(request, lines);
        }
        catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DirectiveException(
                $"Restoring {request.Names} took more than {options.TimeLimit.TotalSeconds:0} s and was stopped. " +
                "What was fetched so far is kept: run the cell again to go on from there.", request.Added[0].Line, cause);
        }
        finally
        {
            RestoreCache.Delete(folder);
        }
    }

    // The global.json keeps the SDK from finding one in a parent folder, which might ask for a version that isn't installed.
    private static async Task WriteFilesAsync(string folder, RestoreRequest request, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "global.json"), "{}", cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(Path.Combine(folder, "packages.csproj"), request.Project(), cancellationToken)
            .ConfigureAwait(false);
    }
}
