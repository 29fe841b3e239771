using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Tests.Assemblies;
using AsyncCourse.Engine.Tests.Directives;

namespace AsyncCourse.Engine.Tests.Packages;

[Trait("Pace", "Slow")]
public sealed class NuGetRestorerTests : IDisposable
{
    private readonly TestFeed _feed = new();
    private readonly Lines _lines = new();
    private readonly string _id = TestLibrary.NewName("Pack");

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task RestoreAsync_Package_GivesItsAssembliesAndThoseItNeeds()
    {
        var inner = TestLibrary.NewName("Inner");
        _feed.Add(inner, "1.5.0");
        _feed.Add(_id, "1.0.0", dependency: $"<dependency id=\"{inner}\" version=\"1.0.0\" />");
        using var restorer = _feed.Restorer();

        var paths = await restorer.RestoreAsync([new(_id, "1.0.0", 1)], _lines, CancellationToken.None);

        paths.Select(Path.GetFileName).Should().BeEquivalentTo($"{_id}.dll", $"{inner}.dll");
        paths.Should().OnlyContain(path => File.Exists(path));
        _lines.All.Should().Equal($"Restoring {_id} 1.0.0 …", $"Installed {_id} 1.0.0");
    }

    [Fact]
    public async Task RestoreAsync_SeveralPackages_NamesEachInItsLastWord()
    {
        var second = TestLibrary.NewName("Second");
        _feed.Add(_id, "1.0.0");
        _feed.Add(second, "1.2.0");
        using var restorer = _feed.Restorer();

        await restorer.RestoreAsync([new(_id, "1.0.0", 1), new(second, "1.2.0", 2)], _lines, CancellationToken.None);

        _lines.All.Should().HaveCount(2).And.EndWith($"Installed {_id} 1.0.0\nInstalled {second} 1.2.0");
    }

    [Fact]
    public async Task RestoreAsync_NoVersion_TakesTheNewestStable()
    {
        _feed.Add(_id, "1.0.0");
        _feed.Add(_id, "1.1.0");
        _feed.Add(_id, "2.0.0-beta");
        using var restorer = _feed.Restorer();

        await restorer.RestoreAsync([new(_id, null, 1)], _lines, CancellationToken.None);

        _lines.All.Should().EndWith($"Installed {_id} 1.1.0");
    }

    [Fact]
    public async Task RestoreAsync_PackageThatOnlyNeedsOthers_SaysItsVersionToo()
    {
        var inner = TestLibrary.NewName("Inner");
        _feed.Add(inner, "1.5.0");
        _feed.AddEmpty(_id, "2.14.1", $"<dependency id=\"{inner}\" version=\"1.5.0\" />");
        using var restorer = _feed.Restorer();

        var paths = await restorer.RestoreAsync([new(_id, "2.*", 1)], _lines, CancellationToken.None);
        var again = await restorer.RestoreAsync([new(_id, "2.14.1", 1)], null, CancellationToken.None);

        paths.Select(Path.GetFileName).Should().Equal($"{inner}.dll");
        _lines.All.Should().EndWith($"Installed {_id} 2.14.1");
        again.Should().BeEmpty();
    }

    [Fact]
    public async Task RestoreAsync_VersionNotServed_SaysWhichOneItTook()
    {
        _feed.Add(_id, "1.1.0");
        using var restorer = _feed.Restorer();

        await restorer.RestoreAsync([new(_id, "1.0.0", 1)], _lines, CancellationToken.None);

        _lines.All.Should().EndWith($"Installed {_id} 1.1.0 (1.0.0 isn't served; this is the next one)");
    }

    [Fact]
    public async Task RestoreAsync_SamePackagesInAnotherSession_StartsNoProcess()
    {
        _feed.Add(_id, "1.0.0");
        using var first = _feed.Restorer();
        var paths = await first.RestoreAsync([new(_id, "1.0.0", 1)], null, CancellationToken.None);
        Directory.Delete(_feed.Source, recursive: true);
        using var second = _feed.Restorer(options => options with { TimeLimit = TimeSpan.Zero });

        var again = await second.RestoreAsync([new(_id, "1.0.0", 1)], _lines, CancellationToken.None);

        again.Should().Equal(paths);
        _lines.All.Should().Equal($"Installed {_id} 1.0.0");
    }

    [Fact]
    public async Task RestoreAsync_SamePackageAgain_IsNothingNew()
    {
        _feed.Add(_id, "1.0.0");
        using var restorer = _feed.Restorer();
        await restorer.RestoreAsync([new(_id, "1.0.0", 1)], null, CancellationToken.None);

        var again = await restorer.RestoreAsync([new(_id.ToUpperInvariant(), null, 2)], _lines, CancellationToken.None);

        again.Should().BeEmpty();
        _lines.All.Should().BeEmpty();
    }

    [Fact]
    public async Task RestoreAsync_AnotherPackageLater_GivesOnlyWhatIsNew()
    {
        var second = TestLibrary.NewName("Second");
        _feed.Add(_id, "1.0.0");
        _feed.Add(second, "1.0.0");
        using var restorer = _feed.Restorer();
        await restorer.RestoreAsync([new(_id, "1.0.0", 1)], null, CancellationToken.None);

        var paths = await restorer.RestoreAsync([new(second, "1.0.0", 1)], null, CancellationToken.None);

        paths.Select(Path.GetFileName).Should().Equal($"{second}.dll");
    }

    [Fact]
    public async Task RestoreAsync_PackageFails_EarlierOnesStayAndASecondTryWorks()
    {
        var second = TestLibrary.NewName("Second");
        _feed.Add(_id, "1.0.0");
        _feed.Add(second, "1.0.0");
        using var restorer = _feed.Restorer();
        await restorer.RestoreAsync([new(_id, "1.0.0", 1)], null, CancellationToken.None);

        var failing = () => restorer.RestoreAsync([new(second, "9.0.0", 3)], null, CancellationToken.None);
        (await failing.Should().ThrowAsync<DirectiveException>()
            .WithMessage(
                $"{second} 9.0.0 isn't served in that version; the nearest one is 1.0.0. Write #r \"nuget: {second}, 1.0.0\"*"))
            .Which.Line.Should().Be(3);
        var paths = await restorer.RestoreAsync([new(second, "1.0.0", 3)], null, CancellationToken.None);

        paths.Select(Path.GetFileName).Should().Equal($"{second}.dll");
        Directory.EnumerateDirectories(_feed.Cache, "work-*").Should().BeEmpty();
    }

    [Fact]
    public async Task RestoreAsync_SeveralUnknownPackages_NamesEachWithItsSource()
    {
        using var restorer = _feed.Restorer();

        var act = () => restorer.RestoreAsync(
            [new("No.Such.One", null, 1), new("No.Such.Two", "1.0", 2)], null, CancellationToken.None);

        await act.Should().ThrowAsync<DirectiveException>()
            .WithMessage(
                "No.Such.One is in none of the package sources (local). Check the spelling*\nNo.Such.Two 1.0 is in none*");
    }

    [Fact]
    public async Task RestoreAsync_MissingDependency_NamesWhoNeedsIt()
    {
        _feed.Add(_id, "1.0.0", dependency: "<dependency id=\"Gone.For.Good\" version=\"1.0.0\" />");
        using var restorer = _feed.Restorer();

        var act = () => restorer.RestoreAsync([new(_id, "1.0.0", 1)], null, CancellationToken.None);

        await act.Should().ThrowAsync<DirectiveException>().WithMessage($"{_id} 1.0.0 needs Gone.For.Good, which can't be had*");
    }

    [Fact]
    public async Task RestoreAsync_AnotherVersionOfOneInUse_SaysThatARestartIsNeeded()
    {
        _feed.Add(_id, "1.0.0");
        _feed.Add(_id, "2.0.0");
        using var restorer = _feed.Restorer();
        await restorer.RestoreAsync([new(_id, "1.0.0", 1)], null, CancellationToken.None);

        var act = () => restorer.RestoreAsync([new(_id, "2.0.0", 1)], null, CancellationToken.None);

        await act.Should().ThrowAsync<DirectiveException>()
            .WithMessage($"{_id} 1.0.0 is already in use*Restart the session to use 2.0.0*");
        (await restorer.RestoreAsync([new(_id, "1.0.0", 1)], null, CancellationToken.None)).Should().BeEmpty();
    }

    [Fact]
    public async Task RestoreAsync_AssemblyThatTheEngineHas_IsTheEnginesOwn()
    {
        _feed.Add(_id, "1.0.0", assembly: "Microsoft.CodeAnalysis");
        using var restorer = _feed.Restorer();

        var paths = await restorer.RestoreAsync([new(_id, "1.0.0", 1)], null, CancellationToken.None);

        paths.Should().Equal(typeof(Microsoft.CodeAnalysis.SyntaxNode).Assembly.Location);
    }

    [Fact]
    public async Task RestoreAsync_BuildFilesInFoldersAbove_DoNotMatter()
    {
        _feed.Add(_id, "1.0.0");
        const string breaks =
            "<Project><Target Name=\"Break\" BeforeTargets=\"ResolveReferences;Restore\"><Error Text=\"inherited\" />"
            + "</Target></Project>";
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(_feed.Outer, name), breaks);
        }

        File.WriteAllText(
            Path.Combine(_feed.Outer, "global.json"), """{ "sdk": { "version": "1.0.0", "rollForward": "disable" } }""");
        File.WriteAllText(Path.Combine(_feed.Outer, "Directory.Build.rsp"), "-nosuchswitch");
        using var restorer = _feed.Restorer();

        var paths = await restorer.RestoreAsync([new(_id, "1.0.0", 1)], null, CancellationToken.None);

        paths.Should().ContainSingle();
    }
}
