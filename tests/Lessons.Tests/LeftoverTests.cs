using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents;

namespace Lessons.Tests;

/// <summary>
/// What a demonstration leaves to the cells after it: nothing but sockets in TIME_WAIT, which the system closes by itself.
/// </summary>
[Trait("Pace", "Slow")]
public sealed class LeftoverTests
{
    private const string Lesson = "09-pitfalls";

    // Both ends of a connection are in this process. One that was closed takes a moment to go, so looks are repeated.
    private const string LookCell = """
        int Open() => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections().Count(tcp =>
            tcp.State != TcpState.TimeWait
            && new Uri(lesson.Api.Url).Port is var api && (tcp.RemoteEndPoint.Port == api || tcp.LocalEndPoint.Port == api));

        async Task<int> OpenAfterAMomentAsync()
        {
            for (var look = 0; look < 400 && Open() > 0; look++)
                await Task.Delay(25);
            return Open();
        }
        """;

    private const string JudgeCell = """
        Claim.That("connections open after the demonstration", await OpenAfterAMomentAsync(), Is.EqualTo(0));

        var kept = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await kept.GetStringAsync(lesson.Api.Url + "/users/7");
        Claim.That("ends of a connection that somebody keeps", Open(), Is.EqualTo(2));
        kept.Dispose();
        Claim.That("and of one that was disposed", await OpenAfterAMomentAsync(), Is.EqualTo(0));
        """;

    [Fact]
    public async Task AnHttpClientForEachRequest_LeavesNoConnectionOpen()
    {
        var lesson = await LessonFiles.ReadAsync(Lesson);
        var demonstration = lesson.Cells.Where(cell => cell.Kind == CellKind.Code && IsNeeded(cell.Source)).ToList();
        demonstration.Should().HaveCount(4, "the lesson's start, its poster, many clients and one client are wanted");

        var run = await ExecutedLesson.RunAsync(Excerpt(lesson, demonstration));

        run.ExitCode.Should().Be(0, run.Console);
        run.Claims.Should().HaveCount(6).And.OnlyContain(claim => claim.Held);
    }

    private static bool IsNeeded(string source) =>
        source.Contains("Lesson.StartAsync", StringComparison.Ordinal)
        || source.Contains("record Pitfall(", StringComparison.Ordinal)
        || (source.Contains("NewClient()", StringComparison.Ordinal)
            && source.Contains("CountLeftAsync(", StringComparison.Ordinal));

    private static Notebook Excerpt(Notebook lesson, IReadOnlyList<NotebookCell> cells)
    {
        var excerpt = lesson.Clone();
        excerpt.Json["cells"] = new JsonArray(
        [
            .. cells.Take(1).Select(cell => cell.Json.DeepClone()), Cell("look", LookCell),
            .. cells.Skip(1).Select(cell => cell.Json.DeepClone()), Cell("judge", JudgeCell),
        ]);
        var library = Path.Combine(Path.GetDirectoryName(LessonFiles.Folder)!, "helpers", "bin").Replace('\\', '/');
        var start = excerpt.Cells[0];
        start.Source = start.Source.Replace("../helpers/bin", library, StringComparison.Ordinal);
        return excerpt;
    }

    private static JsonObject Cell(string id, string source) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["id"] = id,
        ["metadata"] = new JsonObject(),
        ["outputs"] = new JsonArray(),
        ["source"] = source,
    };
}
