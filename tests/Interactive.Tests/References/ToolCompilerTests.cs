using Interactive.Tests.Tool;
using Lessons.Tests;

namespace Interactive.Tests.References;

/// <summary>No lesson names what the tool's cells don't refer to.</summary>
public sealed class ToolCompilerTests
{
    public static TheoryData<string> Lessons => LessonFiles.Names;

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task ItsCellsCompileWithWhatTheToolRefersTo(string lesson)
    {
        var tool = await ToolReferences.LearnAsync();

        ToolCompiler.Complaints(await CellsAsync(lesson), InteractiveTool.Notebooks, tool).Should().BeEmpty();
    }

    // These two failed in the tool, and nobody had looked.
    [Theory]
    [InlineData(
        "05-structured-concurrency", "#r \"System.Net.Http.Json\"\n",
        "structured-concurrency-02: (4,23): error CS0234: * 'Json' *")]
    [InlineData(
        "06-streams-and-pipelines", "#r \"System.Linq.AsyncEnumerable\"\n",
        "streams-and-pipelines-18: (4,6): error CS0411: *Where*")]
    public async Task ALessonThatUsesAnAssemblyOffTheList_IsFound(string lesson, string line, string complaint)
    {
        var tool = await ToolReferences.LearnAsync();
        var cells = await CellsAsync(lesson);
        cells[0].Code.Should().Contain(line);

        var complaints = ToolCompiler.Complaints(
            cells.Select(cell => (cell.Id, cell.Code.Replace(line, "", StringComparison.Ordinal))),
            InteractiveTool.Notebooks, tool);

        complaints.Should().HaveCountGreaterThan(3).And.Subject.First()
            .Should().Match(complaint + "*Name the one that has this*");
    }

    [Theory]
    [InlineData("System.Net.Http.Json.JsonContent.Create(1)", false)]
    [InlineData("#r \"System.Net.Http.Json\"\nSystem.Net.Http.Json.JsonContent.Create(1)", true)]
    [InlineData("display(new { One = 1 });", true)]
    public async Task TheList_IsTheToolsOwn(string code, bool compiles)
    {
        var tool = await ToolReferences.LearnAsync();

        ToolCompiler.Complaints([("cell", code)], InteractiveTool.Notebooks, tool).Count.Should().Be(compiles ? 0 : 1);
    }

    private static async Task<IReadOnlyList<(string Id, string Code)>> CellsAsync(string lesson) =>
        [
            .. (await LessonFiles.CodeCellsAsync(lesson)).Where(cell => cell.Language == "csharp")
                .Select(cell => (cell.Id ?? "", cell.Source)),
        ];
}
