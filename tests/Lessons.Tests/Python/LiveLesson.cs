using System.Collections.Concurrent;
using Course.Testing;

namespace Lessons.Tests.Python;

/// <summary>A lesson that was run with this machine's Python; once, for all tests that look at it.</summary>
/// <remarks>
/// The gate has run every lesson before its tests. It names the folder of executed notebooks in <c>COURSE_EXECUTED</c> and the
/// folder of recordings in <c>COURSE_RECORDED</c>; these are read rather than made again. A recording of 1970 wasn't made then.
/// </remarks>
/// <param name="Run">How it went.</param>
/// <param name="Snippets">What its snippets did; null for one that no Python here could run.</param>
internal sealed record LiveLesson(ExecutedLesson Run, IReadOnlyList<(string Name, SnippetRecording? Run)> Snippets)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<LiveLesson>>> All = new();

    /// <summary>Whether Python has to be here, so that nothing may be skipped.</summary>
    public static bool IsPythonRequired =>
        Gate.Requires("python");

    /// <summary>The run of a lesson.</summary>
    /// <param name="lesson">Its name.</param>
    public static Task<LiveLesson> OfAsync(string lesson) => All.GetOrAdd(lesson, name => new(() => RunAsync(name))).Value;

    private static async Task<LiveLesson> RunAsync(string lesson)
    {
        if (Gate.Executed is { } executed && Gate.Recorded is { } recorded)
        {
            return await OfAsync(
                lesson, await ExecutedLesson.ReadAsync(lesson, executed), recorded, DateTime.UnixEpoch.AddDays(2));
        }

        var folder = Directory.CreateTempSubdirectory("async-course-tests-");
        try
        {
            // Where nothing runs, the recordings that are kept serve.
            foreach (var file in Directory.GetFiles(LessonFiles.Recordings, "*.json"))
            {
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            }

            var started = DateTime.UtcNow;
            var environment = new Dictionary<string, string> { [CourseVariable.Record] = folder.FullName };
            var run = await ExecutedLesson.RunAsync(lesson, environment);
            return await OfAsync(lesson, run, folder.FullName, started);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<LiveLesson> OfAsync(string lesson, ExecutedLesson run, string recordings, DateTime started)
    {
        var snippets = LessonSnippet.In(await LessonFiles.CodeCellsAsync(lesson));
        return new(run, [.. snippets.Select(snippet => (snippet.Name, IfMade(snippet.Name)))]);

        SnippetRecording? IfMade(string name) =>
            File.GetLastWriteTimeUtc(Path.Combine(recordings, name + ".json")) >= started
                ? SnippetRecording.Read(recordings, name).GetValueOrDefault("quick")
                : null;
    }
}
