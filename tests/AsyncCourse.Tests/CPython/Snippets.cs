using System.Text.Json.Nodes;
using AsyncCourse.CPython;
using Course.Testing;

namespace AsyncCourse.Tests.CPython;

/// <summary>Jobs and places for the Python side's tests.</summary>
internal static class Snippets
{
    public static PythonJob Job(
        string snippet, string[]? requires = null, JsonObject? variables = null, TimeSpan? limit = null) =>
        new("a-test", snippet, requires ?? [], variables ?? [], null, limit ?? TimeSpan.FromSeconds(60));

    /// <summary>The Python of this machine; the test is skipped where there is none, unless it is required.</summary>
    public static async Task<PythonRun> RunAsync(PythonJob job)
    {
        var run = await new PythonSide(
            PythonSettings.FromEnvironment() with { Recordings = null, IsRecording = false }, TimeProvider.System)
            .RunAsync(job, TestContext.Current.CancellationToken);
        var required = Gate.Requires("python");
        Assert.SkipWhen(!run.IsLive && !required, run.Problem ?? "");
        run.IsLive.Should().BeTrue(run.Problem);
        return run;
    }

    /// <summary>The settings of a machine without Python.</summary>
    public static PythonSettings Absent(string? recordings) => new(new(CourseVariable.None, []), recordings, IsRecording: false);
}
