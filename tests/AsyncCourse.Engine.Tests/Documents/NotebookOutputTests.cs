using AsyncCourse.Engine.Documents.Json;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Tests.Documents;

public sealed class NotebookOutputTests
{
    [Fact]
    public void SetOutputs_OfEveryKind_StoresThemAsJupyterDoes()
    {
        var cell = Notebooks.Of(Notebooks.Code("1")).Cells[0];
        cell.ExecutionCount = 3;

        cell.SetOutputs([
            new StreamOutput(StreamName.Stderr, "careful\n"),
            new DisplayOutput(Bundle((MimeType.Plain, "p"), (MimeType.Png, "iVBO\n"), (MimeType.Svg, "<svg>\n</svg>")), "d1"),
            new ResultOutput(Bundle((MimeType.Html, "<b>\n1\n</b>"), (MimeType.Json, """{"b": 1.0, "a": [1e5]}"""))),
            new ErrorOutput(new CellError("Bad", "It broke.", ["Bad: It broke.", "  at cell 1"])),
        ]);

        NotebookJsonWriter.Write(cell.Json["outputs"]).Should().Be(NotebookJsonWriter.Write(NotebookJsonReader.Read("""
            [
              {"name": "stderr", "output_type": "stream", "text": ["careful\n"]},
              {"data": {"image/png": "iVBO\n", "image/svg+xml": ["<svg>\n", "</svg>"], "text/plain": ["p"]},
               "metadata": {}, "output_type": "display_data"},
              {"data": {"application/json": {"b": 1.0, "a": [1e5]}, "text/html": ["<b>\n", "1\n", "</b>"]},
               "execution_count": 3, "metadata": {}, "output_type": "execute_result"},
              {"ename": "Bad", "evalue": "It broke.", "output_type": "error", "traceback": ["Bad: It broke.", "  at cell 1"]}
            ]
            """u8)));
    }

    [Fact]
    public void Outputs_ReadBack_AreWhatWasSet()
    {
        var cell = Notebooks.Of(Notebooks.Code("1")).Cells[0];
        CellOutput[] outputs =
        [
            new StreamOutput(StreamName.Stdout, "a\nb"),
            new DisplayOutput(Bundle((MimeType.Html, "<i>\n</i>"), ("application/vnd.x+json", "{\"a\":1.0}")), null),
            new ResultOutput(MimeBundle.PlainText("")),
            new ErrorOutput(new CellError("E", "m", ["t"])),
        ];

        cell.SetOutputs(outputs);

        cell.Outputs.Should().BeEquivalentTo(outputs, options => options.PreferringRuntimeMemberTypes().WithStrictOrdering());
    }

    [Fact]
    public void SetOutputs_OfStreamPieces_MergesOnlyNeighbours()
    {
        var cell = Notebooks.Of(Notebooks.Code("1")).Cells[0];

        cell.SetOutputs([
            new StreamOutput(StreamName.Stdout, "a"),
            new StreamOutput(StreamName.Stdout, ""),
            new StreamOutput(StreamName.Stdout, "b\n"),
            new StreamOutput(StreamName.Stderr, "c"),
            new StreamOutput(StreamName.Stdout, "d"),
            new DisplayOutput(MimeBundle.PlainText("x"), null),
            new StreamOutput(StreamName.Stdout, "e"),
        ]);

        cell.Outputs.OfType<StreamOutput>().Select(stream => stream.Text).Should().Equal("ab\n", "c", "d", "e");
    }

    [Fact]
    public void SetOutputs_OfACharacterInTwoPieces_KeepsIt_AndReplacesALoneHalf()
    {
        var cell = Notebooks.Of(Notebooks.Code("1")).Cells[0];

        cell.SetOutputs([new StreamOutput(StreamName.Stdout, "\ud83d"), new StreamOutput(StreamName.Stdout, "\ude00 \ud83d!")]);

        cell.Outputs.OfType<StreamOutput>().Single().Text.Should().Be("😀 \ufffd!");
    }

    [Fact]
    public void SetOutputs_OfAnUpdate_ReplacesTheDisplayItNames_AndIsNoOutputItself()
    {
        var cell = Notebooks.Of(Notebooks.Code("1")).Cells[0];

        cell.SetOutputs([
            new DisplayOutput(MimeBundle.PlainText("0 %"), "p"),
            new StreamOutput(StreamName.Stdout, "between"),
            new UpdateOutput(MimeBundle.PlainText("100 %"), "p"),
            new UpdateOutput(MimeBundle.PlainText("nobody"), "unknown"),
        ]);

        cell.Outputs.Should().HaveCount(2);
        cell.Outputs[0].Should().BeOfType<DisplayOutput>().Which.Data.Content[MimeType.Plain].Should().Be("100 %");
        NotebookJsonWriter.Write(cell.Json).Should().NotContain("\"p\"").And.NotContain("nobody");
    }

    [Fact]
    public void SetOutputs_OfAnUpdateInALaterCell_ReachesTheEarlierOne()
    {
        var notebook = Notebooks.Of(Notebooks.Code("1"), Notebooks.Code("2"));
        notebook.Cells[0].SetOutputs([new DisplayOutput(MimeBundle.PlainText("old"), "p")]);

        notebook.Cells[1].SetOutputs([new UpdateOutput(MimeBundle.PlainText("new"), "p")]);

        notebook.Cells[0].Outputs.OfType<DisplayOutput>().Single().Data.Content[MimeType.Plain].Should().Be("new");
        notebook.Cells[1].Outputs.Should().BeEmpty();
    }

    [Fact]
    public void ForgetDisplays_LeavesWhatIsReplaced_AndUpdatesReachWhatIsSetAfter()
    {
        var notebook = Notebooks.Of(Notebooks.Code("1"), Notebooks.Code("2"));
        notebook.Cells[0].SetOutputs([new DisplayOutput(MimeBundle.PlainText("old"), "p")]);
        var replaced = notebook.Cells[0].Json["outputs"]!;

        notebook.ForgetDisplays();
        notebook.Cells[0].SetOutputs([new DisplayOutput(MimeBundle.PlainText("old"), "p")]);
        notebook.Cells[1].SetOutputs([new UpdateOutput(MimeBundle.PlainText("new"), "p")]);

        notebook.Cells[0].Outputs.OfType<DisplayOutput>().Single().Data.Content[MimeType.Plain].Should().Be("new");
        NotebookJsonWriter.Write(replaced).Should().Contain("old").And.NotContain("new");
    }

    [Fact]
    public void SetOutputs_OfTextUnderAJsonType_KeepsItAsAString()
    {
        var cell = Notebooks.Of(Notebooks.Code("1")).Cells[0];

        cell.SetOutputs([new ResultOutput(Bundle((MimeType.Json, "{not json")))]);

        ((string?)cell.Json["outputs"]![0]!["data"]![MimeType.Json]).Should().Be("{not json");
    }

    [Theory]
    [InlineData(65)]
    [InlineData(512)]
    public void Outputs_OfDeepJson_AreReadBack(int depth)
    {
        var cell = Notebooks.Of(Notebooks.Code("1")).Cells[0];
        var json = new string('[', depth) + new string(']', depth);

        cell.SetOutputs([new ResultOutput(Bundle((MimeType.Json, json)))]);

        cell.Outputs.OfType<ResultOutput>().Single().Data.Content[MimeType.Json].Should().Be(json);
    }

    [Fact]
    public void Outputs_OfUnknownTypes_AreLeftOutAndKept()
    {
        var notebook = Notebooks.Of(Notebooks.Code("1", outputs: """[{"output_type": "later", "x": 1}]"""));

        notebook.Cells[0].Outputs.Should().BeEmpty();
        notebook.ToJson().Should().Contain("\"later\"");
    }

    private static MimeBundle Bundle(params (string Type, string Content)[] formats) =>
        new(formats.ToDictionary(format => format.Type, format => format.Content));
}
