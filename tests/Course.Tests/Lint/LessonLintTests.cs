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
    public async Task A_pitfall_is_written_under_its_cell_and_only_there()
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
    public async Task A_cell_that_is_wrong_on_purpose_is_left_alone()
    {
        var (notebook, count) = await LintAsync(TestNotebooks.Cell(Blocking, LessonLint.MeantTag));

        count.Should().Be(0);
        notebook.Cells[0].Outputs.Should().BeEmpty();
    }

    [Fact]
    public async Task What_earlier_cells_declare_is_known()
    {
        var (_, count) = await LintAsync(
            "class Store { public Task<string> LoadAsync() => Task.FromResult(\"\"); public string Load() => \"\"; }",
            "var store = new Store();",
            "async Task M() { store.Load(); await Task.Yield(); }");

        count.Should().Be(1);
    }

    [Fact]
    public async Task Statements_of_a_cell_are_looked_at_as_those_of_a_method()
    {
        var (notebook, count) = await LintAsync(
            "var gate = new System.Threading.SemaphoreSlim(1);",
            "using System.IO;\n\nclass Empty { }\nvar n = 1; gate.Wait();\nclass More { }\nn + 1");

        count.Should().Be(1);
        notebook.Cells[1].Outputs.Should().ContainSingle().Which.Should().BeOfType<DisplayOutput>()
            .Which.Data.Content[MimeType.Plain].Should().StartWith("(4,17): warning VSTHRD103: ");
    }

    [Fact]
    public async Task A_pitfall_that_is_seen_in_a_cell_and_in_its_method_counts_once()
    {
        var (_, count) = await LintAsync("Task.Delay(1).Wait();");

        count.Should().Be(1);
    }

    [Fact]
    public async Task Cells_that_cannot_be_read_are_passed_over()
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
