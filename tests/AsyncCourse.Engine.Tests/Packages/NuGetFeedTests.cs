using System.Reflection;
using AsyncCourse.Engine.Assemblies;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Packages;

namespace AsyncCourse.Engine.Tests.Packages;

/// <summary>With the packages and sources that the person at this machine has. Without a network, they are skipped.</summary>
[Trait("Pace", "Slow")]
public sealed class NuGetFeedTests : IDisposable
{
    private readonly DirectoryInfo _cache = Directory.CreateTempSubdirectory("feed-");
    private readonly NuGetRestorer _restorer;
    private readonly AssemblyReferences _references = new();

    public NuGetFeedTests() => _restorer = new(new() { CacheFolder = _cache.FullName });

    public void Dispose()
    {
        _references.Dispose();
        _restorer.Dispose();
        _cache.Delete(recursive: true);
    }

    [Fact]
    public async Task RestoreAsync_KnownPackages_CanBeLoadedAndUsed()
    {
        var paths = await RestoreAsync(
            new NuGetDirective("Newtonsoft.Json", "13.0.4", 1), new("Markdig", "1.6.0", 2), new("Flurl", "3.0.1", 3));

        foreach (var path in paths)
        {
            _references.Load(path, _cache.FullName, 1);
        }

        var url = Activator.CreateInstance(Assembly.Load("Flurl").GetType("Flurl.Url")!, "http://example.org/a")!;
        url.ToString().Should().Be("http://example.org/a");
        Assembly.Load("Newtonsoft.Json").GetName().Version!.Major.Should().Be(13);
        Assembly.Load("Markdig").Should().NotBeNull();
    }

    [Fact]
    public async Task RestoreAsync_PackageThatNobodyMade_IsOneClearSentence()
    {
        var act = () => RestoreAsync(new NuGetDirective("This.Package.Was.Never.Made.By.Anyone", "1.0.0", 1));

        await act.Should().ThrowAsync<DirectiveException>()
            .WithMessage("This.Package.Was.Never.Made.By.Anyone 1.0.0 is in none of the package sources (*).*");
    }

    private async Task<IReadOnlyList<string>> RestoreAsync(params NuGetDirective[] packages)
    {
        try
        {
            return await _restorer.RestoreAsync(packages, null, TestContext.Current.CancellationToken);
        }
        catch (DirectiveException offline)
            when (offline.Message.Contains("a package source can't be used", StringComparison.Ordinal))
        {
            Assert.Skip(offline.Message);
            throw;
        }
    }
}
