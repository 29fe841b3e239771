using AsyncCourse.Engine.Framework;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Framework;

public sealed class DocumentationTests : SessionTests
{
    [Theory]
    [InlineData("Task.Delay(1)", 6, "Creates a task that")]
    [InlineData("Console.WriteLine(1)", 10, "line terminator")]
    [InlineData("new List<int>().Add(1)", 17, "end of the")]
    [InlineData("\"a\".Trim()", 5, "white-space characters")]
    public async Task InspectAsync_OfTheFramework_SaysWhatItDoes(string code, int position, string expected)
    {
        Assert.SkipUnless(FrameworkDocumentation.Installed.IsInstalled, "The .NET SDK's reference packs are not installed.");

        var text = await Session.Language.InspectAsync(code, position, TestContext.Current.CancellationToken);

        text.Should().Contain(expected);
    }

    [Fact]
    public async Task InspectAsync_OfACellsOwnMethod_SaysWhatItsCommentSays()
    {
        await RunAsync(
            """
            /// <summary>Waits as long as a tram takes.</summary>
            Task TramAsync() => Task.Delay(1);
            """);

        var text = await Session.Language.InspectAsync("TramAsync()", 3, TestContext.Current.CancellationToken);

        text.Should().Contain("Waits as long as a tram takes.");
    }

    [Fact]
    public void FindIn_TakesTheNewestPatchOfTheSameVersion()
    {
        var dotnet = Directory.CreateTempSubdirectory("dotnet");
        foreach (var version in (string[])["9.0.4", "10.0.2", "10.0.10", "11.0.0", "odd"])
        {
            dotnet.CreateSubdirectory($"packs/Microsoft.NETCore.App.Ref/{version}/ref/net10.0");
        }

        ReferencePacks.FindIn(dotnet.FullName, new Version(10, 0, 1)).Should()
            .Equal(Path.Combine(dotnet.FullName, "packs", "Microsoft.NETCore.App.Ref", "10.0.10", "ref", "net10.0"));
        ReferencePacks.FindIn(Path.Combine(dotnet.FullName, "elsewhere"), new Version(10, 0, 1)).Should().BeEmpty();
        dotnet.Delete(recursive: true);
    }
}
