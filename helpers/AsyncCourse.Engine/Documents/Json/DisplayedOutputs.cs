using System.Text.Json.Nodes;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>
/// Records which stored outputs show which display, for updates. Only used while a notebook is in memory: files don't store
/// display IDs, because they mean nothing to the next session.
/// </summary>
internal sealed class DisplayedOutputs
{
    private readonly Dictionary<string, List<JsonObject>> _outputs = [];

    /// <summary>Records that an output shows a display.</summary>
    /// <param name="displayId">The ID of the display.</param>
    /// <param name="output">The output in its stored form.</param>
    public void Add(string displayId, JsonObject output)
    {
        if (!_outputs.TryGetValue(displayId, out var shown))
        {
            _outputs[displayId] = shown = [];
        }

        shown.Add(output);
    }

    /// <summary>Removes all outputs, so that updates no longer reach them.</summary>
    public void Clear() => _outputs.Clear();

    /// <summary>Replaces the value of a display in all outputs that show it.</summary>
    /// <param name="displayId">The ID of the display.</param>
    /// <param name="data">The new value.</param>
    public void Update(string displayId, MimeBundle data)
    {
        foreach (var output in _outputs.GetValueOrDefault(displayId, []))
        {
            output["data"] = MimeBundleJson.Write(data);
        }
    }
}
