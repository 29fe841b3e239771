using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AsyncCourse.Charting;

/// <summary>Reads a chart of XPlot.Plotly, whose figure is only to be had inside the script that draws it.</summary>
internal static partial class XPlotFigure
{
    public static string Read(object chart)
    {
        var type = chart.GetType();
        var script = (string)type.GetMethod("GetInlineJS", [])!.Invoke(chart, null)!;
        var parts = Script.Match(script);
        if (!parts.Success)
        {
            throw new NotSupportedException("The script of this XPlot.Plotly chart has another form than that of version 4.1.");
        }

        // A chart without a layout has an empty string there.
        var layout = JsonNode.Parse(parts.Groups["layout"].Value) as JsonObject ?? [];
        layout["width"] ??= (int)type.GetProperty("Width")!.GetValue(chart)!;
        layout["height"] ??= (int)type.GetProperty("Height")!.GetValue(chart)!;
        return new JsonObject { ["data"] = JsonNode.Parse(parts.Groups["data"].Value), ["layout"] = layout }.ToJsonString();
    }

    [GeneratedRegex(@"var data = (?<data>\[.*\]);\s+var layout = (?<layout>.*);\s+Plotly\.newPlot\(", RegexOptions.Singleline)]
    private static partial Regex Script { get; }
}
