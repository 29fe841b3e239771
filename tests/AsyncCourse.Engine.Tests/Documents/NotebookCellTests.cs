using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Documents.Json;
using FsCheck;
using FsCheck.Fluent;

namespace AsyncCourse.Engine.Tests.Documents;

public sealed class NotebookCellTests
{
    [Theory]
    [InlineData("\"a\\r\\nb\\rc\"", "a\nb\nc")]
    [InlineData("[\"a\\n\", \"b\"]", "a\nb")]
    [InlineData("[]", "")]
    public void Source_OfEitherForm_IsOneTextWithPlainLineEnds(string stored, string text) =>
        Notebooks.Of($$"""{"cell_type": "code", "source": {{stored}}}""").Cells[0].Source.Should().Be(text);

    [Fact]
    public void Source_Set_IsStoredAsLinesThatKeepTheirEnds()
    {
        var notebook = Notebooks.Of(Notebooks.Code(""));

        notebook.Cells[0].Source = "a\n\nb\u2028c\r\nd";

        notebook.Cells[0].Json["source"]!.AsArray().Select(line => (string?)line)
            .Should().Equal("a\n", "\n", "b\u2028", "c\r\n", "d");
    }

    [Fact]
    public void Source_SetToAnyText_IsReadBack() =>
        Prop.ForAll(Json.Strings.ToArbitrary(), text =>
        {
            var cell = new NotebookCell(new JsonObject { ["cell_type"] = "code" }, "csharp");
            cell.Source = text;

            return cell.Source == MultilineText.WithPlainLineEnds(text);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Fact]
    public void ExecutionCount_Set_IsAlsoTheResults()
    {
        var notebook = Notebooks.Of(Notebooks.Code(
            "1", outputs: """[{"data": {}, "execution_count": 1, "metadata": {}, "output_type": "execute_result"}]"""));

        notebook.Cells[0].ExecutionCount = 7;

        notebook.Cells[0].ExecutionCount.Should().Be(7);
        ((int?)notebook.Cells[0].Json["outputs"]![0]!["execution_count"]).Should().Be(7);
    }

    [Fact]
    public void Properties_OfABareCell_AreEmpty()
    {
        var cell = Notebooks.Of("""{"cell_type": "later"}""").Cells[0];

        cell.Kind.Should().Be(CellKind.Raw);
        (cell.Id, cell.Source, cell.ExecutionCount).Should().Be((null, "", null));
        cell.Tags.Should().BeEmpty();
        cell.Outputs.Should().BeEmpty();
    }

    [Fact]
    public void Tags_AreTheMetadatas() =>
        Notebooks.Of(Notebooks.Code("", """{"tags": ["exercise", 5, "slow"]}""")).Cells[0].Tags
            .Should().Equal("exercise", "slow");

    [Fact]
    public void SettingWhatIsMissing_PutsItWhereJupyterWould()
    {
        var cell = Notebooks.Of("""{"cell_type": "code", "metadata": {}}""").Cells[0];

        cell.Source = "1";
        cell.SetOutputs([]);
        cell.ExecutionCount = 1;

        cell.Json.Select(property => property.Key)
            .Should().Equal("cell_type", "execution_count", "metadata", "outputs", "source");
    }
}
