using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;
using Course.Lessons;
using Course.Testing;

namespace Lessons.Tests;

/// <summary>What the library asks of our engine as its host. Interactive.Tests has the same cells in .NET Interactive.</summary>
[Trait("Pace", "Slow")]
public sealed class HostBindingTests
{
    [Fact]
    public async Task OurEngine_ShowsReplacesDisposesStopsAndSurvives()
    {
        var folder = Directory.CreateTempSubdirectory("async-course-tests-");
        try
        {
            var marker = Path.Combine(folder.FullName, "marker");
            var cells = await RunAsync(folder.FullName, marker);

            Text(cells[0]).Should().Be("AsyncCourse.InEngine.EngineHost");
            Text(cells[HostCells.Live]).Should().Be("third");
            Text(cells[HostCells.Endless]).Should().Be("Watched.", "the loop was stopped");
            Text(cells[HostCells.Loose]).Should().Contain("InvalidOperationException: loose It would end a program");
            Text(cells[^1]).Should().Be("still here");
            File.Exists(marker).Should().BeTrue("the session has ended");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<NotebookCell>> RunAsync(string folder, string marker)
    {
        var library = Path.Combine(CourseRoot.HelpersBin(Path.GetDirectoryName(LessonFiles.Folder)!), "AsyncCourse.dll");
        var notebook = Path.Combine(folder, "host.ipynb");
        await File.WriteAllTextAsync(notebook, MadeNotebook.Of(HostCells.All(library, marker)));
        var (exitCode, said) = await CourseCommand.RunAsync(
            new Dictionary<string, string>(), "run", notebook, "--out", Path.Combine(folder, "out"));
        exitCode.Should().Be(0, said);
        return (await NotebookFile.ReadAsync(Path.Combine(folder, "out", "host.ipynb"))).Cells;
    }

    // What the linter has to say of a cell comes after it.
    private static string? Text(NotebookCell cell) => cell.Outputs switch
    {
        [DisplayOutput shown, ..] => shown.Data.Content[MimeType.Plain],
        [ResultOutput result, ..] => result.Data.Content[MimeType.Plain],
        [var other, ..] => other.ToString(),
        [] => null,
    };
}
