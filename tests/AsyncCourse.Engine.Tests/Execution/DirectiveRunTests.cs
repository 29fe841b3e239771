using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Tests.Assemblies;
using AsyncCourse.Engine.Tests.Documents;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Execution;

/// <summary>What directives do to a running session.</summary>
public sealed class DirectiveRunTests : SessionTests, IDisposable
{
    private readonly TestFolder _folder = new();

    private protected override CSharpSessionOptions Options => new() { WorkingDirectory = _folder.Path };

    [Fact]
    public async Task Time_ShowsHowLongTheCellTookWhateverItsCulture()
    {
        var sink = await RunAsync(
            """
            #!time
            System.Globalization.CultureInfo.CurrentCulture = new("de-DE");
            await Task.Delay(20);
            """);

        var display = sink.Outputs.Should().ContainSingle().Which.Should().BeOfType<DisplayOutput>().Subject;
        display.Data.Content[MimeType.Plain].Should().MatchRegex(@"^Wall time: \d{2,5} ms$");
    }

    [Fact]
    public async Task Load_RunsAFileBeforeTheCellAndNamesItInErrors()
    {
        _folder.Write("tools/helper.csx", "#load \"inner.csx\"\nint Twice(int value) => Inner(value) * 2;");
        _folder.Write(
            "tools/inner.csx",
            "int Inner(int value)\n{\n    if (value < 0) throw new Exception(\"x\");\n    return value;\n}");

        var value = await ValueAsync("#load \"tools/helper.csx\"\nTwice(21)");
        var (failed, _) = await TryAsync("Twice(-1)");

        value.Should().Be("42");
        failed.Error!.Traceback.Should().ContainInOrder(
            "   at Inner(Int32 value) in inner.csx, line 3",
            "   at Twice(Int32 value) in tools/helper.csx, line 2",
            "   at Cell 2, line 1");
    }

    [Fact]
    public async Task ErrorsInALoadedFileNameTheFileAndTheCell_DoesNotRun()
    {
        _folder.Write("bad.csx", "var fine = 1;\nvar x = unknown;");

        var (result, sink) = await TryAsync("#load \"bad.csx\"\nConsole.Write(\"ran\");");

        result.Error!.Traceback[0].Should().StartWith("bad.csx(2,9): error CS0103:");
        sink.Stdout.Should().BeEmpty();
    }

    [Fact]
    public async Task ABadDirectiveInALoadedFileNamesTheFileAndShowsItsLine()
    {
        _folder.Write("outer.csx", "// first\n// second\n#load \"tools/bad.csx\"");
        _folder.Write("tools/bad.csx", "// first\n#!nonsense");
        _folder.Write("lost.csx", "var fine = 1;\n  #r \"missing.dll\"");

        var (unknown, _) = await TryAsync("#load \"outer.csx\"\nvar one = 1;");
        var (missing, _) = await TryAsync("#load \"lost.csx\"\nvar one = 1;");

        unknown.Error!.Name.Should().Be("DirectiveError");
        unknown.Error.Traceback.Should().HaveCount(2);
        unknown.Error.Traceback[0].Should().StartWith("tools/bad.csx(2,1): error:");
        unknown.Error.Traceback[1].Should().Be("    #!nonsense");
        missing.Error!.Traceback[0].Should().StartWith("lost.csx(2,1): error:");
        missing.Error.Traceback[1].Should().Be("    #r \"missing.dll\"");
    }

    [Fact]
    public async Task AMissingFileThatAFileLoads_IsAnErrorOfThatFile()
    {
        _folder.Write("outer.csx", "\n#load \"none.csx\"");

        var (result, _) = await TryAsync("#load \"outer.csx\"");

        result.Error!.Traceback[0].Should().StartWith("outer.csx(2,1): error:");
        result.Error.Traceback[1].Should().Be("    #load \"none.csx\"");
    }

    [Fact]
    public async Task FilesThatLoadEachOtherInCircles_AreAClearError()
    {
        _folder.Write("a.csx", "#load \"a.csx\"");

        var (result, _) = await TryAsync("#load \"a.csx\"");

        result.Error!.Name.Should().Be("DirectiveError");
        result.Error.Message.Should().Contain("circles");
    }

    [Fact]
    public async Task AMissingFile_IsAnErrorAtTheDirectivesLine()
    {
        var (result, _) = await TryAsync("// first\n#load \"none.csx\"");

        result.Status.Should().Be(CellStatus.Failed);
        result.Error!.Message.Should().Contain("none.csx").And.Contain(_folder.Path);
        result.Error.Traceback.Should().HaveCount(2);
        result.Error.Traceback[0].Should().StartWith("(2,1): error:");
        result.Error.Traceback[1].Should().Be("    #load \"none.csx\"");
    }

    [Fact]
    public async Task AReferencedAssembly_IsUsableInThisCellAndLaterOnes()
    {
        // This test project's own library, which no cell can use unasked.
        var path = typeof(FsCheck.Config).Assembly.Location.Replace('\\', '/');

        var (before, _) = await TryAsync("typeof(FsCheck.Config).Name");
        await RunAsync($"#r \"{path}\"\nvar name = typeof(FsCheck.Config).Name;");

        before.Error!.Name.Should().Be("CompilationError");
        (await ValueAsync("name + typeof(FsCheck.Config).Name")).Should().Be("ConfigConfig");
    }

    [Fact]
    public async Task AReferenceThatAnEarlierOneDependsOn_MayComeLater()
    {
        var library = typeof(FsCheck.Config).Assembly.Location.Replace('\\', '/');
        var dependency = Path.Combine(Path.GetDirectoryName(library)!, "FSharp.Core.dll").Replace('\\', '/');
        await RunAsync($"#r \"{library}\"\nvar before = FsCheck.Config.Quick;");

        await RunAsync($"#r \"{dependency}\"\nFsCheck.Config after = before; before = FsCheck.Config.Quick;");

        (await ValueAsync("after.MaxTest == before.MaxTest")).Should().Be("True");
    }

    [Fact]
    public async Task ANewerVersionOfWhatTheProcessHas_IsUsableInCellsAndByOtherLibraries()
    {
        using var libraries = new TestLibrary();
        const string name = "Microsoft.AspNetCore.Cors";
        var newer = libraries.Build(name, "public static class Cors { public static int Version => 99; }", version: "99.0.0.0");
        var user = libraries.Build(
            TestLibrary.NewName("User"), "public static class CorsUser { public static int Version => Cors.Version; }",
            "user", references: newer);

        await RunAsync($"#r \"{newer.Replace('\\', '/')}\"\n#r \"{user.Replace('\\', '/')}\"\nvar kept = Cors.Version;");

        (await ValueAsync("kept + Cors.Version + CorsUser.Version")).Should().Be("297");
        (await ValueAsync("typeof(Cors).Assembly.GetName().Version.Major")).Should().Be("99");
        (await ValueAsync("typeof(Microsoft.AspNetCore.Builder.WebApplication).Name")).Should().Be("WebApplication");
    }

    [Fact]
    public async Task TheCompiler_IsNotInTheLearnersScope()
    {
        var (result, _) = await TryAsync("typeof(Microsoft.CodeAnalysis.SyntaxNode)");

        result.Error!.Name.Should().Be("CompilationError");
    }

    [Fact]
    public async Task ASPNETCore_IsInReachWhereTheHostHasIt()
    {
        (await ValueAsync("typeof(Microsoft.AspNetCore.Builder.WebApplication).Name")).Should().Be("WebApplication");
    }

    [Fact]
    public async Task WhatIsOfASPNETCore_StaysWhatItWasWhenALaterCellNamesIt()
    {
        using var libraries = new TestLibrary();
        var primitives = typeof(Microsoft.Extensions.Primitives.StringValues).Assembly.Location;
        var name = TestLibrary.NewName("Headers");
        var path = libraries.Build(
            name,
            $"public static class {name} {{ "
            + "public static Microsoft.Extensions.Primitives.StringValues Two => new([\"a\", \"b\"]); }",
            references: primitives).Replace('\\', '/');
        await RunAsync($"#r \"{path}\"\nvar before = {name}.Two;");
        await RunAsync("var one = before.Count;");

        await RunAsync($"using Microsoft.Extensions.Primitives;\nStringValues after = before; before = {name}.Two;");

        (await ValueAsync("one + after.Count + before.Count")).Should().Be("6");
    }

    [Fact]
    public async Task AnEditor_IsOfferedWhatNoCellHasNamedYet()
    {
        await RunAsync("1");

        var answer = await Session.Language.CompleteAsync("using Microsoft.AspNetCore.Bui", 30);

        answer.Candidates.Select(candidate => candidate.Text).Should().Contain("Builder");
    }

    [Fact]
    public async Task AnEditor_KnowsWhatLoadedFilesDeclareBesidesTheCell()
    {
        _folder.Write("outer.csx", "#load \"inner.csx\"\nint OfOuter(int value) => OfInner(value);");
        _folder.Write("inner.csx", "int OfInner(int value) => value;");
        await RunAsync("#load \"outer.csx\"\nvar ofCell = OfOuter(1);");

        var answer = await Session.Language.CompleteAsync("Of", 2);
        var ofOuter = await Session.Language.InspectAsync("OfOuter", 2);

        answer.Candidates.Select(candidate => candidate.Text).Should().Contain(["OfInner", "OfOuter"]);
        (await Session.Language.CompleteAsync("ofC", 3)).Candidates.Select(candidate => candidate.Text)
            .Should().Contain("ofCell");
        ofOuter.Should().Contain("int OfOuter(int value)");
    }

    [Fact]
    public async Task AnEditor_KnowsWhatALoadedFileDeclaresThoughTheCellFails()
    {
        _folder.Write("helper.csx", "int Twice(int value) => value * 2;");
        await TryAsync("#load \"helper.csx\"\noops");

        var answer = await Session.Language.CompleteAsync("Twi", 3);

        answer.Candidates.Select(candidate => candidate.Text).Should().Contain("Twice");
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
