using AsyncCourse.Engine.Documents;
using Course.Lessons;

namespace Lessons.Tests;

/// <summary>The lessons as they are stored.</summary>
internal static class LessonFiles
{
    public static string Folder => CourseRoot.Notebooks(
        CourseRoot.FindAbove(AppContext.BaseDirectory) ?? throw new InvalidOperationException("No course above the tests."));

    public static string Recordings => Path.Combine(Path.GetDirectoryName(Folder)!, CourseFolder.Recordings);

    public static TheoryData<string> Names =>
        [
            .. Directory.GetFiles(Folder, "*.ipynb").Select(path => Path.GetFileNameWithoutExtension(path)!)
                .Order(StringComparer.Ordinal),
        ];

    public static string PathOf(string name) => Path.Combine(Folder, name + ".ipynb");

    public static Task<Notebook> ReadAsync(string name) =>
        NotebookFile.ReadAsync(PathOf(name), TestContext.Current.CancellationToken);

    public static async Task<IReadOnlyList<NotebookCell>> CodeCellsAsync(string name) =>
        [.. (await ReadAsync(name)).Cells.Where(cell => cell.Kind == CellKind.Code)];
}
