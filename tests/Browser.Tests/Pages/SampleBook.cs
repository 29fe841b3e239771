using System.Text.Json.Nodes;
using AsyncCourse.Book;
using AsyncCourse.Engine.Documents;

namespace Browser.Tests.Pages;

/// <summary>A small book in a folder of its own, with everything in it that could go wrong in a browser.</summary>
public sealed class SampleBook : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-browser-");

    /// <summary>The index.</summary>
    public string Index => Path.Combine(_folder.FullName, "index.html");

    /// <summary>The first lesson: long lines, a wide table, scripts, output that ends in the middle.</summary>
    public string Lesson => Path.Combine(_folder.FullName, "01-first.html");

    public async ValueTask InitializeAsync()
    {
        var wide = new string('w', 300);
        var first = Notebook(
            Markdown("# First & <b>foremost</b>\n\nWhat it is about.\n\n## One\n\n| a | b |\n|---|---|\n"
                + $"| `{wide}` | {wide} |\n\n{wide}\n\n### Deeper\n\n- [x] done"),
            Code($"var s = \"</script><script>alert(1)</script>{wide}\";", Stream($"</main>{wide}\n")),
            Code("chart", Html("<div id=\"drawn\"></div><script>drawn.textContent = 'by a script'</script>")),
            Code("late", Html("<div id=\"late\"></div><script>setTimeout(() => { late.style.height = '900px'; "
                + "document.body.dataset.late = 'grown' }, 500)</script>")),
            Code("cut", Html("<div id=\"cut\"><script>document.body.dataset.cut = 'ran'</script><table><tr><td>half")),
            Code("json", Data(MimeType.Json, new JsonObject { ["text"] = wide })),
            Markdown("</article></main>\n\n## Last section\n\nStill inside."));
        var contents = new BookContents(
        [
            new("01-first", first, BookPageStatus.Succeeded) { Elapsed = TimeSpan.FromSeconds(2) },
            new("02-second", Notebook(Markdown("# Second"), Code("throw", Error())), BookPageStatus.Failed),
        ])
        { RunAt = DateTimeOffset.UnixEpoch };

        var writer = new BookWriter(_folder.FullName);
        await writer.WriteIndexAsync(contents);
        foreach (var page in contents.Pages)
        {
            await writer.WritePageAsync(page, contents);
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static Notebook Notebook(params JsonObject[] cells) => AsyncCourse.Engine.Documents.Notebook.Parse(new JsonObject
    {
        ["cells"] = new JsonArray([.. cells]),
        ["metadata"] = new JsonObject(),
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString());

    private static JsonObject Markdown(string source) =>
        new() { ["cell_type"] = "markdown", ["id"] = "m", ["metadata"] = new JsonObject(), ["source"] = source };

    private static JsonObject Code(string source, JsonObject output) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = 1,
        ["id"] = "c",
        ["metadata"] = new JsonObject(),
        ["outputs"] = new JsonArray(output),
        ["source"] = source,
    };

    private static JsonObject Html(string html) => Data(MimeType.Html, html);

    private static JsonObject Data(string type, JsonNode content) => new()
    {
        ["output_type"] = "display_data",
        ["metadata"] = new JsonObject(),
        ["data"] = new JsonObject { [type] = content },
    };

    private static JsonObject Stream(string text) => new() { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = text };

    private static JsonObject Error() => new()
    {
        ["output_type"] = "error",
        ["ename"] = "E",
        ["evalue"] = "Too late.",
        ["traceback"] = new JsonArray(),
    };
}
