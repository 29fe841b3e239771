using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Processes;
using Course.Lint;
using Course.Testing;

namespace Lessons.Tests;

/// <summary>A lesson that <c>course run</c> has executed.</summary>
internal sealed class ExecutedLesson(int exitCode, string console, Notebook? notebook)
{
    public int ExitCode => exitCode;

    public string Console => console;

    public IReadOnlyList<ClaimReport> Claims =>
        [.. Shown.Select(ClaimReport.In).OfType<Reading<ClaimReport>>().Select(Read)];

    public IReadOnlyList<ExerciseReport> Exercises =>
        [.. Shown.Select(ExerciseReport.In).OfType<Reading<ExerciseReport>>().Select(Read)];

    public IReadOnlyList<string> CellsNotRun =>
        [.. Code.Where(cell => cell.ExecutionCount is null).Select(cell => cell.Id ?? "")];

    public IReadOnlyList<CellError> Errors =>
        [.. Code.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>().Select(output => output.Error)];

    /// <summary>
    /// Cells that the compiler warned about, without those that are wrong on purpose and those in which learners write.
    /// </summary>
    public IReadOnlyList<string> Warnings => [.. Code
        .Where(cell => !cell.Tags.Contains(LessonLint.MeantTag)
            && !cell.Source.Contains("Exercise.CheckAsync(", StringComparison.Ordinal))
        .SelectMany(cell => cell.Outputs.OfType<StreamOutput>()
            .Where(output => output.Text.Contains("): warning ", StringComparison.Ordinal))
            .Select(output => $"{cell.Id}: {output.Text}"))];

    private IEnumerable<IReadOnlyDictionary<string, string>> Shown =>
        Code.SelectMany(cell => cell.Outputs).Select(MimeBundle.Of).OfType<MimeBundle>().Select(data => data.Content);

    private IEnumerable<NotebookCell> Code => notebook!.Cells.Where(cell => cell.Kind == CellKind.Code);

    /// <summary>Runs a lesson.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="environment">Variables that differ from this process's.</param>
    /// <param name="options">More of the command line.</param>
    public static async Task<ExecutedLesson> RunAsync(
        string name, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> options)
    {
        using var folder = new TemporaryFolder();
        return await RunAsync(LessonFiles.PathOf(name), folder.FullName, environment, options);
    }

    /// <summary>Reads a lesson that another process ran with success.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="folder">Where it wrote the notebook.</param>
    public static async Task<ExecutedLesson> ReadAsync(string name, string folder) =>
        new(0, "", await NotebookFile.ReadAsync(Path.Combine(folder, name + ".ipynb")));

    /// <summary>Runs a notebook that is no lesson of the course.</summary>
    public static async Task<ExecutedLesson> RunAsync(Notebook notebook)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.FullName, "notebook.ipynb");
        await NotebookFile.WriteAsync(notebook, path, TestContext.Current.CancellationToken);
        return await RunAsync(path, Path.Combine(folder.FullName, "out"), new Dictionary<string, string>());
    }

    private static async Task<ExecutedLesson> RunAsync(
        string path, string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> options)
    {
        using var alone = await Measuring.AloneAsync(TestContext.Current.CancellationToken);
        var (exitCode, console) = await CourseCommand.RunAsync(environment, ["run", path, "--out", folder, .. options]);
        var executed = Path.Combine(folder, Path.GetFileName(path));
        return new(exitCode, console, File.Exists(executed) ? await NotebookFile.ReadAsync(executed) : null);
    }

    private static T Read<T>(Reading<T> reading)
        where T : class => reading.Report ?? throw new FormatException(reading.Problem);
}
