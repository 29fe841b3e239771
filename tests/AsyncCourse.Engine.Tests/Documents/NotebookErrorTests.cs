using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Tests.Documents;

public sealed class NotebookErrorTests
{
    [Theory]
    [InlineData("", "The notebook is empty*")]
    [InlineData("{\n \"cells\": [\n  {\"é\": 1]\n", "*line 3, column 10*")]
    [InlineData("{\"cells\": [", "*not valid JSON at line 1, column 12*")]
    [InlineData("{\"cells\": []}{", "*not valid JSON at line 1, column 14*")]
    [InlineData("{\n<<<<<<< HEAD\n \"cells\": []\n=======\n>>>>>>> theirs\n}", "*merge-conflict markers (the first at line 2)*")]
    [InlineData("#!meta\n\n{}", "*.dib*")]
    [InlineData("{\"cells\": [],\n \"nbformat\": 4, \"cells\": []}", "*\"cells\" twice*line 2, column 17*")]
    [InlineData("[]", "*not a notebook*")]
    [InlineData("{\"a\": 1}", "*no \"nbformat\" number*")]
    [InlineData("{\"worksheets\": [], \"nbformat\": 3}", "*nbformat 3; versions 4.0 to 4.5*jupyter nbconvert*")]
    [InlineData("{\"cells\": [], \"nbformat\": 5}", "*nbformat 5, which is newer*")]
    [InlineData("{\"nbformat\": 4}", "*no list of cells*")]
    [InlineData("{\"nbformat\": 4, \"cells\": [], \"metadata\": []}", "*metadata is not an object*")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"raw\"}, 5]}", "*cell 2 is not an object*")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{}]}", "*cell 1 has no \"cell_type\"*")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": 5}]}", "*cell 1 has a source that*")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"outputs\": [1]}]}", "*cell 1 has outputs that*")]
    [InlineData(
        "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"execution_count\": \"1\"}]}", "*cell 1 has an execution*")]
    public void Parse_OfNoNotebook_SaysWhatAndWhere(string text, string message)
    {
        var parsing = () => Notebook.Parse(text);

        parsing.Should().Throw<NotebookFormatException>().WithMessage(message)
            .Which.Message.Should().NotContain("LineNumber");
    }

    [Fact]
    public void Parse_NestedTooDeeply_IsAClearErrorAndNoCrash()
    {
        var parsing = () => Notebook.Parse("{\"cells\": " + new string('[', 100_000));

        parsing.Should().Throw<NotebookFormatException>().WithMessage("*depth*");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    public void Parse_OfVersion4_ReadsIt(int minor)
    {
        var notebook = Notebook.Parse($$"""{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": {{minor}}}""");

        notebook.Cells.Should().BeEmpty();
    }
}
