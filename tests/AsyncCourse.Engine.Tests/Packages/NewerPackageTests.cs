using System.Reflection;
using AsyncCourse.Engine.Assemblies;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Tests.Assemblies;

namespace AsyncCourse.Engine.Tests.Packages;

/// <summary>Packages that bring a newer assembly than the one that the process has.</summary>
[Trait("Pace", "Slow")]
public sealed class NewerPackageTests : IDisposable
{
    private readonly TestFeed _feed = new();
    private readonly string _id = TestLibrary.NewName("Pack");

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task RestoreAsync_AssemblyNewerThanTheProcesss_IsThePackages()
    {
        const string name = "Microsoft.AspNetCore.ResponseCaching";
        _feed.Add(_id, "99.0.0", assembly: name);
        using var restorer = _feed.Restorer();
        using var references = new AssemblyReferences();

        var path = (await restorer.RestoreAsync([new(_id, "99.0.0", 5)], null, CancellationToken.None))
            .Should().ContainSingle().Subject;
        references.Load(path, _feed.Outer, 5);

        Assembly.Load($"{name}, Version=99.0.0.0").Location.Should().Be(path);
        Assembly.Load($"{name}, Version=10.0.0.0").Location.Should().NotBe(path);
    }

    [Fact]
    public async Task RestoreAsync_AssemblyNewerThanTheProcesss_IsThatOfThePackagesThatUseIt()
    {
        const string name = "Microsoft.AspNetCore.Rewrite";
        const string code = "public class A { public static int Value => 7; }";
        var older = _feed.Build(name, "1.0.0", code);
        var user = TestLibrary.NewName("User");
        _feed.Add(_id, "99.0.0", code, assembly: name);
        _feed.Add(user, "1.0.0", "public class B { public static int Value => A.Value; }",
            $"<dependency id=\"{_id}\" version=\"99.0.0\" />", references: older);
        using var restorer = _feed.Restorer();
        using var references = new AssemblyReferences();

        foreach (var path in await restorer.RestoreAsync([new(user, "1.0.0", 1)], null, CancellationToken.None))
        {
            references.Load(path, _feed.Outer, 1);
        }

        Assembly.Load(user).GetType("B")!.GetProperty("Value")!.GetValue(null).Should().Be(7);
    }

    [Fact]
    public async Task RestoreAsync_NewerVersionOfWhatTheEngineShowsValuesWith_SaysWhyItCantBe()
    {
        _feed.Add(_id, "99.0.0", assembly: "Microsoft.DotNet.Interactive.Formatting");
        using var restorer = _feed.Restorer();

        var act = () => restorer.RestoreAsync([new(_id, "99.0.0", 5)], null, CancellationToken.None);

        (await act.Should().ThrowAsync<DirectiveException>().WithMessage(
            $"{_id} 99.0.0 brings Microsoft.DotNet.Interactive.Formatting 99.0.0.0, but the engine*its 1.0.0.0*"
            + "Restarting changes nothing*"))
            .Which.Line.Should().Be(5);
    }
}
