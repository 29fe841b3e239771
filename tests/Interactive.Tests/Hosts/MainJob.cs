using System.Collections.Concurrent;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Processes;
using Course.Testing;
using Lessons.Tests;

namespace Interactive.Tests.Hosts;

/// <summary>
/// Lessons as <c>course run</c> executes them, each once. The gate has run them before its tests, and names the folder of
/// notebooks in <c>COURSE_EXECUTED</c>.
/// </summary>
internal static class MainJob
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Notebook>>> All = new();

    /// <summary>The executed lesson.</summary>
    /// <param name="lesson">Its name.</param>
    public static Task<Notebook> ExecutedAsync(string lesson) => All.GetOrAdd(lesson, name => new(() => RunAsync(name))).Value;

    private static async Task<Notebook> RunAsync(string lesson)
    {
        if (Gate.Executed is { } executed)
        {
            return await NotebookFile.ReadAsync(Path.Combine(executed, lesson + ".ipynb"));
        }

        using var folder = new TemporaryFolder();
        using var alone = await Measuring.AloneAsync(TestContext.Current.CancellationToken);
        await CourseCommand.RunAsync(
            new Dictionary<string, string>(), "run", LessonFiles.PathOf(lesson), "--out", folder.FullName);
        return await NotebookFile.ReadAsync(Path.Combine(folder.FullName, lesson + ".ipynb"));
    }
}
