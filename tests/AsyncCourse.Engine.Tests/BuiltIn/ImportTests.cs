using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Tests.Documents;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.BuiltIn;

/// <summary><c>#!import</c>.</summary>
public sealed class ImportTests : SessionTests, IDisposable
{
    private const string Notebook = """
        {"cells": [
          {"cell_type": "markdown", "metadata": {}, "source": "# Title"},
          {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": null, "source": "var seven = 7;"},
          {"cell_type": "code", "metadata": {"polyglot_notebook": {"kernelName": "fsharp"}}, "outputs": [],
           "execution_count": null, "source": "let x = 1"},
          {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": null, "source": "SOURCE"}],
         "metadata": {"kernelspec": {"name": ".net-csharp"}}, "nbformat": 4, "nbformat_minor": 4}
        """;

    private readonly TestFolder _folder = new();

    private protected override CSharpSessionOptions Options => new() { WorkingDirectory = _folder.Path };

    [Theory]
    [InlineData("a.cs")]
    [InlineData("a.csx")]
    [InlineData("some tools/a.cs")]
    public async Task AFileOfCode_IsRun(string file)
    {
        _folder.Write(file, "class Box { public int Size => 5; }\nvar box = new Box();");

        (await ValueAsync($"var before = 1;\n#!import \"{file}\"\nbefore + box.Size")).Should().Be("6");
    }

    [Fact]
    public async Task AllCellsOfANotebook_AreRunItsProseIsShownAndOtherLanguagesAreNamed()
    {
        _folder.Write("n.ipynb", Notebook.Replace("SOURCE", "seven + 1", StringComparison.Ordinal));

        var (result, sink) = await TryAsync("#!import n.ipynb");

        result.NotRun.Should().Equal("F#");
        sink.Outputs.OfType<DisplayOutput>().First().Data.Content[MimeType.Markdown].Should().Be("# Title");
        sink.Result.Should().Be("8");
    }

    [Fact]
    public async Task AScript_IsRunAndMayImportFilesBesideItAndBesideTheNotebook()
    {
        _folder.Write("tools/all.dib", "#!csharp\n\n#!import one.csx\n\n#!import two.csx\n\nvar three = one + two;\n");
        _folder.Write("tools/one.csx", "var one = 1;");
        _folder.Write("two.csx", "var two = 2;");

        (await ValueAsync("#!import tools/all.dib\nthree")).Should().Be("3");
    }

    [Fact]
    public async Task ACellThatFails_IsNamedWithItsFile()
    {
        _folder.Write("n.ipynb", Notebook.Replace("SOURCE", "throw new Exception(\\\"bad\\\");", StringComparison.Ordinal));
        _folder.Write("broken.dib", "#!csharp\n\nvar a = 1;\n\n#!csharp\n\nvar b = unknown;\n");
        _folder.Write("odd.dib", "#!csharp\n\n1\n#!nonsense\n");

        var (thrown, _) = await TryAsync("#!import n.ipynb");
        var (broken, sink) = await TryAsync("#!import broken.dib\nConsole.Write(\"after\");");
        var (odd, _) = await TryAsync("#!import odd.dib");

        thrown.Error!.Traceback.Should().ContainInOrder("Exception: bad", "   at n.ipynb, cell 3, line 1");
        broken.Error!.Traceback[0].Should().StartWith("broken.dib, cell 2(1,9): error CS0103:");
        sink.Stdout.Should().BeEmpty();
        odd.Error!.Traceback[0].Should().StartWith("odd.dib, cell 1(2,1): error: #!nonsense is not a directive");
    }

    [Fact]
    public async Task FilesThatImportEachOther_AreAnErrorThatShowsTheCircle()
    {
        _folder.Write("a.dib", "#!csharp\n#!import tools/b.csx");
        _folder.Write("tools/b.csx", "#load \"c.csx\"");
        _folder.Write("tools/c.csx", "#!import ../a.dib");

        var (result, _) = await TryAsync("#!import a.dib");

        result.Error!.Message.Should().Contain("a.dib → b.csx → c.csx → a.dib");
    }

    [Theory]
    [InlineData("none.dib", "finds no file 'none.dib'")]
    [InlineData("a.txt", "'a.txt' is none of them")]
    [InlineData("bad.ipynb", "is not valid JSON")]
    [InlineData("bad.dib", "below #!meta")]
    public async Task AFileThatIsNoCode_IsOneSentence(string file, string words)
    {
        _folder.Write("a.txt", "x");
        _folder.Write("bad.ipynb", "{");
        _folder.Write("bad.dib", "#!meta\n\n{\n\n#!csharp\n1");

        var (result, _) = await TryAsync($"1\n#!import {file}");

        result.Error!.Name.Should().Be("DirectiveError");
        result.Error.Message.Should().Contain(words);
        result.Error.Traceback[0].Should().StartWith("(2,1): error:");
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
