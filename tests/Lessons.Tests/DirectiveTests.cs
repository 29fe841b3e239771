using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;
using Course.Lessons;
using Course.Testing;

namespace Lessons.Tests;

/// <summary>The library's directives in our engine. Interactive.Tests has the same cells in .NET Interactive.</summary>
[Trait("Pace", "Slow")]
public sealed class DirectiveTests
{
    [Fact]
    public async Task EveryDirective_WorksAndEveryWrongOneSaysWhatIsWrong()
    {
        var good = DirectiveCells.All(
            Path.Combine(CourseRoot.HelpersBin(Path.GetDirectoryName(LessonFiles.Folder)!), "AsyncCourse.dll"));
        var wrong = DirectiveCells.Wrong;

        var cells = await RunAsync(
            [.. good.Select(cell => (cell.Language, cell.Code)), .. wrong.Select(cell => ("csharp", cell.Code))]);

        foreach (var ((_, code, result), cell) in good.Zip(cells))
        {
            cell.Outputs.OfType<ErrorOutput>().Select(output => output.Error.Message).Should().BeEmpty(code);
            var shown = cell.Outputs.OfType<ResultOutput>().Last().Data.Content[MimeType.Plain];
            DirectiveCells.RequirePython(shown);
            shown.Should().Contain(result, code);
        }

        foreach (var ((code, error), cell) in wrong.Zip(cells.Skip(good.Count)))
        {
            cell.Outputs.OfType<ErrorOutput>().Should().ContainSingle(code).Which.Error.Message.Should().Contain(error, code);
        }
    }

    private static async Task<IReadOnlyList<NotebookCell>> RunAsync(IReadOnlyList<(string Language, string Code)> cells)
    {
        var folder = Directory.CreateTempSubdirectory("async-course-tests-");
        try
        {
            var notebook = Path.Combine(folder.FullName, "directives.ipynb");
            await File.WriteAllTextAsync(notebook, MadeNotebook.Of(cells), TestContext.Current.CancellationToken);
            var (exitCode, said) = await CourseCommand.RunAsync(
                new Dictionary<string, string>(), "run", notebook, "--keep-going", "--out", Path.Combine(folder.FullName, "out"));
            exitCode.Should().Be(1, said);
            return (await NotebookFile.ReadAsync(Path.Combine(folder.FullName, "out", "directives.ipynb"))).Cells;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
