using System.Text.Json;

namespace Lessons.Tests.Python;

/// <summary>A recording as its file has it.</summary>
internal sealed record SnippetRecording(
    string Hash, string Version, double Seconds, string Text, string Errors,
    IReadOnlyList<SnippetRecording.Span> Spans, IReadOnlyList<SnippetRecording.Mark> Marks)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The recordings of a snippet by scale; empty if there are none.</summary>
    /// <param name="folder">Where recordings are.</param>
    /// <param name="name">The snippet's name.</param>
    public static Dictionary<string, SnippetRecording> Read(string folder, string name)
    {
        var path = Path.Combine(folder, name + ".json");
        return File.Exists(path)
            ? JsonSerializer.Deserialize<Dictionary<string, SnippetRecording>>(File.ReadAllText(path), Options)!
            : [];
    }

    /// <summary>The version of CPython without its last number.</summary>
    public string Release => Version[..Math.Max(0, Version.LastIndexOf('.'))];

    internal sealed record Span(string Name, double Start, double End, string Role);

    internal sealed record Mark(string Name, double At);
}
