using System.Text.Json.Nodes;

namespace AsyncCourse.Charting;

/// <summary>A figure that another library made: the part that can be drawn, and what the figure consists of.</summary>
internal sealed class LibraryFigure
{
    // The types of trace that the basic bundle of plotly.js can draw.
    private static readonly string[] Drawn = ["scatter", "bar", "pie"];

    private LibraryFigure(string json, string? title, IReadOnlyList<string> kinds, IReadOnlyList<string> missing)
    {
        Json = json;
        Title = title;
        Kinds = kinds;
        Missing = missing;
    }

    /// <summary>The figure for the drawing script, without the traces that can't be drawn.</summary>
    public string Json { get; }

    /// <summary>The title that is part of the drawing; null if there is none.</summary>
    public string? Title { get; }

    /// <summary>The type of each trace, as plotly.js names it.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>The types of trace that can't be drawn, each once.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Reads a figure.</summary>
    /// <param name="json">JSON with <c>data</c> and <c>layout</c>.</param>
    public static LibraryFigure Parse(string json)
    {
        var figure = JsonNode.Parse(json)!.AsObject();
        var data = figure["data"] as JsonArray ?? [];
        var layout = figure["layout"] as JsonObject ?? [];
        string[] kinds = [.. data.Select(Kind)];
        var drawn = data.Where(trace => Drawn.Contains(Kind(trace))).Select(trace => trace!.DeepClone()).ToArray();
        var title = layout["title"] is JsonObject named ? named["text"] : layout["title"];
        var kept = new JsonObject
        {
            ["theirs"] = true,
            ["data"] = new JsonArray(drawn),
            ["layout"] = layout.DeepClone(),
            ["config"] = (figure["config"] as JsonObject ?? []).DeepClone(),
        };
        return new(kept.ToJsonString(), title?.ToString(), kinds, [.. kinds.Except(Drawn)]);
    }

    // A scattergl trace is a scatter trace drawn with WebGL, which the basic bundle can't do.
    private static string Kind(JsonNode? trace)
    {
        if (trace?["type"]?.ToString() is not { } kind)
        {
            return "scatter";
        }

        if (kind == "scattergl")
        {
            trace["type"] = kind = "scatter";
        }

        return kind;
    }
}
