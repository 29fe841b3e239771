using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Tests.Documents;

public sealed class ScriptReaderTests : IDisposable
{
    private const string Meta =
        """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp",
        "items":[{"aliases":["c#"],"name":"csharp"},{"aliases":["shop"],"name":"sql-shop"}]}}

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ReadAsync_OfAScript_GivesItsCells()
    {
        var notebook = await ReadAsync(
            Meta + "#!csharp\r\n\r\nvar a = 1;\r\n\r\n\r\na\r\n\r\n#!markdown\n\n# Title\n\n#!html\n\n<b>\n\n"
            + "#!shop\n\nSELECT 1\n");

        notebook.Cells.Select(cell => (cell.Kind, cell.Language, cell.Source)).Should().Equal(
            (CellKind.Code, "csharp", "var a = 1;\n\n\na"),
            (CellKind.Markdown, "markdown", "# Title"),
            (CellKind.Code, "html", "<b>"),
            (CellKind.Code, "sql-shop", "SELECT 1"));
        notebook.KernelName.Should().Be(".net-csharp");
        notebook.Cells.Select(cell => cell.Id).Should().OnlyHaveUniqueItems().And.NotContainNulls();
        notebook.Invoking(it => it.EnsureRunnable()).Should().NotThrow();
        Notebook.Parse(notebook.ToJson()).ToJson().Should().Be(notebook.ToJson());
    }

    [Theory]
    [InlineData("1\n", "csharp", "1")]
    [InlineData("#!time\n1", "csharp", "#!time\n1")]
    [InlineData("#!csharp\n\n#!value --name x\nhello", "csharp", "#!value --name x\nhello")]
    [InlineData("#!C#\n1", "csharp", "1")]
    [InlineData("#!md\nx", "markdown", "x")]
    [InlineData("#!csharp  \n#!nothing known\n1", "csharp", "#!nothing known\n1")]
    public async Task ReadAsync_BeginsACellAtALanguageAlone(string script, string language, string source)
    {
        var cell = (await ReadAsync(script)).Cells.Should().ContainSingle().Subject;

        (cell.Language == "markdown" ? "markdown" : cell.Json["metadata"]!["polyglot_notebook"]!["kernelName"]!.ToString())
            .Should().Be(language);
        cell.Source.Should().Be(source);
    }

    [Fact]
    public async Task ReadAsync_OfAnEmptyScript_IsANotebookWithoutCells() =>
        (await ReadAsync("#!csharp\n\n")).Cells.Should().BeEmpty();

    [Fact]
    public async Task ReadAsync_OfABrokenMeta_NamesTheFile()
    {
        var act = () => ReadAsync("#!meta\n\n{\n\n#!csharp\n1");

        (await act.Should().ThrowAsync<NotebookFormatException>())
            .WithMessage("*x.dib has something below #!meta that is not JSON*");
    }

    [Fact]
    public async Task CleanFileAsync_LeavesAScriptAlone()
    {
        var path = _folder.File("x.dib");
        await File.WriteAllTextAsync(path, "#!csharp\n1");

        var act = () => NotebookCleaner.CleanFileAsync(path, write: true);

        await act.Should().ThrowAsync<NotebookFormatException>();
        (await File.ReadAllTextAsync(path)).Should().Be("#!csharp\n1");
    }

    private async Task<Notebook> ReadAsync(string script)
    {
        var path = _folder.File("x.dib");
        await File.WriteAllTextAsync(path, script);
        return await NotebookFile.ReadAsync(path);
    }
}
