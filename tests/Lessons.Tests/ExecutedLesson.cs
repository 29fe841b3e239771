using System.Text.Json;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Execution;

namespace Lessons.Tests;

/// <summary>A lesson that <c>course run</c> has executed.</summary>
internal sealed class ExecutedLesson(int exitCode, string console, Notebook? notebook)
{
    private const string ClaimType = "application/vnd.async-course.claim+json";
    private const string ExerciseType = "application/vnd.async-course.exercise+json";

    public int ExitCode => exitCode;

    public string Console => console;

    public IReadOnlyList<(string Claim, bool Held)> Claims => [.. Outputs(ClaimType).Select(json =>
        (json.GetProperty("claim").GetString()!, json.GetProperty("held").GetBoolean()))];

    public IReadOnlyList<(string Id, bool Passed)> Exercises => [.. Outputs(ExerciseType).Select(json =>
        (json.GetProperty("id").GetString()!, json.GetProperty("passed").GetBoolean()))];

    public IReadOnlyList<string> CellsNotRun => [.. Code.Where(cell => cell.ExecutionCount is null).Select(cell => cell.Id ?? "")];

    public IReadOnlyList<CellError> Errors =>
        [.. Code.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>().Select(output => output.Error)];

    private IEnumerable<NotebookCell> Code => notebook!.Cells.Where(cell => cell.Kind == CellKind.Code);

    public static async Task<ExecutedLesson> RunAsync(string name, IReadOnlyDictionary<string, string> environment)
    {
        var folder = Directory.CreateTempSubdirectory("async-course-tests-");
        try
        {
            var (exitCode, console) = await CourseCommand.RunAsync(
                environment, "run", LessonFiles.PathOf(name), "--out", folder.FullName);
            var path = Path.Combine(folder.FullName, name + ".ipynb");
            return new(exitCode, console, File.Exists(path) ? await NotebookFile.ReadAsync(path) : null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private IEnumerable<JsonElement> Outputs(string mimeType) => Code
        .SelectMany(cell => cell.Outputs)
        .Select(output => output switch
        {
            DisplayOutput display => display.Data,
            ResultOutput result => result.Data,
            _ => null,
        })
        .Select(data => data?.Content.GetValueOrDefault(mimeType))
        .OfType<string>()
        .Select(json => JsonDocument.Parse(json).RootElement);
}
