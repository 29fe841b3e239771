using System.IO.Compression;
using AsyncCourse.Engine.Packages;
using AsyncCourse.Engine.Tests.Assemblies;
using Microsoft.Extensions.Time.Testing;

namespace AsyncCourse.Engine.Tests.Packages;

/// <summary>A package source in a folder, with a cache and a package folder of its own: nothing here needs a network.</summary>
internal sealed class TestFeed : IDisposable
{
    private readonly TestLibrary _library = new();

    public TestFeed()
    {
        Directory.CreateDirectory(Source);
        Directory.CreateDirectory(Cache);
        Configure($"<add key=\"local\" value=\"{Source}\" />");
    }

    /// <summary>The folder of the packages.</summary>
    public string Source => Path.Combine(_library.Folder, "source");

    /// <summary>What the restorer is to keep its results in.</summary>
    public string Cache => Path.Combine(_library.Folder, "outer", "cache");

    /// <summary>A folder above the cache, whose build files must not matter.</summary>
    public string Outer => Path.Combine(_library.Folder, "outer");

    /// <summary>Sets the package sources, as a user's NuGet.Config would.</summary>
    public void Configure(string sources) => File.WriteAllText(Path.Combine(Cache, "NuGet.Config"), $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{Path.Combine(_library.Folder, "packages")}" /></config>
          <packageSources><clear />{sources}</packageSources>
        </configuration>
        """);

    /// <summary>
    /// A restorer whose clock stands still. It never says that it is still restoring, however slow the machine is.
    /// </summary>
    public NuGetRestorer Restorer(Func<NuGetRestorerOptions, NuGetRestorerOptions>? with = null)
    {
        var options = new NuGetRestorerOptions
        {
            CacheFolder = Cache,
            TimeProvider = new FakeTimeProvider(DateTimeOffset.UtcNow),
        };
        return new(with is null ? options : with(options));
    }

    /// <summary>Puts a package with one library, of the package's name, into the source.</summary>
    public void Add(
        string id, string version, string code = "public class A { }", string dependency = "", string? assembly = null,
        params string[] references)
    {
        var library = Build(assembly ?? id, version, code, references);
        using var package = Create(id, version, dependency);
        package.CreateEntryFromFile(library, $"lib/net8.0/{assembly ?? id}.dll");
    }

    /// <summary>Puts a package without a library into the source: one that only needs others.</summary>
    public void AddEmpty(string id, string version, string dependency) => Create(id, version, dependency).Dispose();

    /// <summary>Builds a library into a folder of its own and gives its path.</summary>
    public string Build(string name, string version, string code, params string[] references) =>
        _library.Build(name, code, $"build-{Guid.NewGuid():N}", version.Split('-')[0] + ".0", references);

    public void Dispose() => _library.Dispose();

    private ZipArchive Create(string id, string version, string dependency)
    {
        var package = ZipFile.Open(Path.Combine(Source, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using var writer = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open());
        writer.Write($"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
              <id>{id}</id><version>{version}</version><authors>test</authors><description>test</description>
              <dependencies><group targetFramework="net8.0">{dependency}</group></dependencies>
            </metadata></package>
            """);
        return package;
    }
}
