using AsyncCourse.Engine.Documents;

namespace Lessons.Tests;

/// <summary>What can be said of a lesson without running it.</summary>
public sealed class LessonTextTests
{
    private const int MostLines = 25;

    public static TheoryData<string> Lessons => LessonFiles.Names;

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task ItIsStoredClean(string lesson)
    {
        var cleaning = await NotebookCleaner.CleanFileAsync(
            LessonFiles.PathOf(lesson), write: false, TestContext.Current.CancellationToken);

        cleaning.IsClean.Should().BeTrue($"`course clean` would change {cleaning.Describe()}");
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task ItOpensWithACSharpKernelAndSaysHowLongItTakes(string lesson)
    {
        var notebook = await LessonFiles.ReadAsync(lesson);

        notebook.KernelName.Should().Be(".net-csharp");
        notebook.Cells.Where(cell => cell.Kind == CellKind.Code)
            .Should().OnlyContain(cell => cell.Language == "csharp" || cell.Language == "python");
        ((int?)notebook.Json["metadata"]!["async_course"]!["minutes"]).Should().BePositive();
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task ItsCellsOfPythonSaySoInTheirFirstLineAndInWhatEditorsRead(string lesson)
    {
        foreach (var cell in (await LessonFiles.CodeCellsAsync(lesson)).Where(cell => cell.Language == "python"))
        {
            cell.Source.Should().StartWith("#!python ", "hosts that read no metadata find the language there");
            var metadata = cell.Json["metadata"]!;
            ((string?)metadata["polyglot_notebook"]!["kernelName"]).Should().Be("python", cell.Id);
            ((string?)metadata["dotnet_interactive"]!["language"]).Should().Be("python", cell.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task ItsCells_HaveReadableIds(string lesson)
    {
        var ids = (await LessonFiles.ReadAsync(lesson)).Cells.Select(cell => cell.Id).ToList();

        ids.Should().OnlyHaveUniqueItems().And.AllSatisfy(id => id.Should().MatchRegex($"^{lesson[3..]}-[0-9a-z-]+$"));
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task ItsFirstCell_LoadsTheLibraryAndStartsTheLesson(string lesson)
    {
        var first = (await LessonFiles.CodeCellsAsync(lesson))[0].Source;

        first.Should().StartWith("#r \"../helpers/bin/AsyncCourse.dll\"\n")
            .And.Contain("\nusing AsyncCourse;\n")
            .And.EndWith("\nvar lesson = await Lesson.StartAsync();\nlesson");
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task ItsCellsFitAScreen(string lesson)
    {
        var cells = await LessonFiles.CodeCellsAsync(lesson);

        cells.Should().AllSatisfy(cell => cell.Source.Split('\n').Should().HaveCountLessThanOrEqualTo(MostLines, cell.Id));
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task ItsCellsKeepToWhatBothEnginesRun(string lesson)
    {
        var cells = await LessonFiles.CodeCellsAsync(lesson);

        cells.SelectMany(cell => TwoEngineRules.Broken(cell.Source).Select(what => $"{cell.Id}: {what}")).Should().BeEmpty();
    }
}
