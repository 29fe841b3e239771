using System.Text.Json.Nodes;

namespace Course.Tests.Run;

/// <summary>A folder with notebooks, gone when the test is.</summary>
internal sealed class TestNotebooks : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-run-");

    public string Folder => _folder.FullName;

    /// <summary>Where results go.</summary>
    public string Out => PathOf("out");

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a notebook of C# cells.</summary>
    public string Add(string name, params string[] cells) => Add(name, [.. cells.Select(cell => Cell(cell))]);

    public string Add(string name, IReadOnlyList<JsonObject> cells, string kernel = ".net-csharp", string language = "C#")
    {
        for (var index = 0; index < cells.Count; index++)
        {
            cells[index]["id"] = $"cell-{index + 1}";
        }

        return Write(name, new JsonObject
        {
            ["cells"] = new JsonArray([.. cells]),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject { ["display_name"] = language, ["language"] = language, ["name"] = kernel },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString());
    }

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public static JsonObject Cell(string source, string? tag = null) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["metadata"] = tag is null ? new JsonObject() : new JsonObject { ["tags"] = new JsonArray(tag) },
        ["outputs"] = new JsonArray(),
        ["source"] = source,
    };

    /// <summary>The executed notebook.</summary>
    public ExecutedNotebook Executed(string slug) => ExecutedNotebook.Read(Path.Combine(Out, slug + ".ipynb"));

    public Task<CourseResult> RunAsync(params string[] arguments) =>
        CourseProcess.RunAsync(Folder, ["run", .. arguments, "--out", Out]);

    public CourseProcess Start(params string[] arguments) => CourseProcess.Start(Folder, ["run", .. arguments, "--out", Out]);

    public void Dispose() => _folder.Delete(recursive: true);
}
