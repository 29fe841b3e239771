using System.Collections.Concurrent;

namespace Lessons.Tests.Python;

/// <summary>A lesson that was run with this machine's Python; once, for all tests that look at it.</summary>
/// <param name="Run">How it went.</param>
/// <param name="Snippets">What its snippets did; null for one that no Python here could run.</param>
internal sealed record LiveLesson(ExecutedLesson Run, IReadOnlyList<(string Name, SnippetRecording? Run)> Snippets)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<LiveLesson>>> All = new();

    /// <summary>Whether Python has to be here, so that nothing may be skipped.</summary>
    public static bool IsPythonRequired =>
        (Environment.GetEnvironmentVariable("COURSE_REQUIRE") ?? "").Split(',').Contains("python");

    /// <summary>The run of a lesson.</summary>
    /// <param name="lesson">Its name.</param>
    public static Task<LiveLesson> OfAsync(string lesson) => All.GetOrAdd(lesson, name => new(() => RunAsync(name))).Value;

    private static async Task<LiveLesson> RunAsync(string lesson)
    {
        var folder = Directory.CreateTempSubdirectory("async-course-tests-");
        try
        {
            // Where nothing runs, the recordings that are kept serve.
            foreach (var file in Directory.GetFiles(LessonFiles.Recordings, "*.json"))
            {
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            }

            var started = DateTime.UtcNow;
            var environment = new Dictionary<string, string> { ["ASYNC_COURSE_RECORD"] = folder.FullName };
            var run = await ExecutedLesson.RunAsync(lesson, environment);
            var snippets = LessonSnippet.In(await LessonFiles.CodeCellsAsync(lesson));
            return new(run, [.. snippets.Select(snippet => (snippet.Name, IfMade(snippet.Name)))]);

            SnippetRecording? IfMade(string name) =>
                File.GetLastWriteTimeUtc(Path.Combine(folder.FullName, name + ".json")) >= started
                    ? SnippetRecording.Read(folder.FullName, name)["quick"]
                    : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
