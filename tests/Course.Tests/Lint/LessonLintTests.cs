using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;
using Course.Lint;
using Course.Tests.Run;

namespace Course.Tests.Lint;

public sealed class LessonLintTests : IDisposable
{
    private const string Blocking = "string Load(Task<string> task) => task.Result;";

    private readonly TestNotebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task APitfall_IsWrittenUnderItsCellAndOnlyThere()
    {
        var (notebook, count) = await LintAsync("var two = 1 + 1;", "// first line\n" + Blocking, "two");

        count.Should().Be(1);
        var cells = notebook.Cells;
        cells[0].Outputs.Should().BeEmpty();
        cells[2].Outputs.Should().BeEmpty();
        var note = cells[1].Outputs.Should().ContainSingle().Which.Should().BeOfType<DisplayOutput>().Subject.Data.Content;
        note[MimeType.Plain].Should().StartWith("(2,40): warning VSTHRD002: ").And.Contain("(lesson 09-pitfalls)");
        note[MimeType.Html].Should().Contain("<b>VSTHRD002</b>");
        note[PitfallNote.JsonMimeType].Should().Be("""[{"id":"VSTHRD002","line":2}]""");
    }

    [Fact]
    public async Task ACellThatIsWrongOnPurpose_IsLeftAlone()
    {
        var (notebook, count) = await LintAsync(TestNotebooks.Cell(Blocking, LessonLint.MeantTag));

        count.Should().Be(0);
        notebook.Cells[0].Outputs.Should().BeEmpty();
    }

    [Fact]
    public async Task WhatEarlierCellsDeclare_IsKnown()
    {
        var (_, count) = await LintAsync(
            "class Store { public Task<string> LoadAsync() => Task.FromResult(\"\"); public string Load() => \"\"; }",
            "var store = new Store();",
            "async Task M() { store.Load(); await Task.Yield(); }");

        count.Should().Be(1);
    }

    [Fact]
    public async Task StatementsOfACell_AreLookedAtAsThoseOfAMethod()
    {
        var (notebook, count) = await LintAsync(
            "var gate = new System.Threading.SemaphoreSlim(1);",
            "using System.IO;\n\nclass Empty { }\nvar n = 1; gate.Wait();\nclass More { }\nn + 1");

        count.Should().Be(1);
        notebook.Cells[1].Outputs.Should().ContainSingle().Which.Should().BeOfType<DisplayOutput>()
            .Which.Data.Content[MimeType.Plain].Should().StartWith("(4,17): warning VSTHRD103: ");
    }

    [Fact]
    public async Task APitfallThatIsSeenInACellAndInItsMethod_CountsOnce()
    {
        var (_, count) = await LintAsync("Task.Delay(1).Wait();");

        count.Should().Be(1);
    }

    [Fact]
    public async Task CellsThatCannotBeRead_ArePassedOver()
    {
        var (_, count) = await LintAsync("async Task M( {", "Unknown.Name();", Blocking);

        count.Should().Be(1);
    }

    private Task<(Notebook Notebook, int Count)> LintAsync(params string[] cells) =>
        LintAsync([.. cells.Select(cell => TestNotebooks.Cell(cell))]);

    private async Task<(Notebook Notebook, int Count)> LintAsync(params System.Text.Json.Nodes.JsonObject[] cells)
    {
        var notebook = await NotebookFile.ReadAsync(_notebooks.Add("some.ipynb", cells), TestContext.Current.CancellationToken);
        return (notebook, await LessonLint.AddToAsync(notebook, _notebooks.Folder, TestContext.Current.CancellationToken));
    }
}
