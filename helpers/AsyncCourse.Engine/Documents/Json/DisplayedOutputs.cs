using System.Text.Json.Nodes;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Documents.Json;

/// <summary>
/// Which stored outputs show which display, for updates. Only while a notebook is in memory: files keep no display ids,
/// as they mean nothing to the next session.
/// </summary>
internal sealed class DisplayedOutputs
{
    private readonly Dictionary<string, List<JsonObject>> _outputs = [];

    /// <summary>Remembers an output.</summary>
    /// <param name="displayId">The display that it shows.</param>
    /// <param name="output">The output as it is stored.</param>
    public void Add(string displayId, JsonObject output)
    {
        if (!_outputs.TryGetValue(displayId, out var shown))
        {
            _outputs[displayId] = shown = [];
        }

        shown.Add(output);
    }

    /// <summary>Forgets all outputs, so that no update reaches them any more.</summary>
    public void Clear() => _outputs.Clear();

    /// <summary>Replaces what a display shows, wherever it is shown.</summary>
    /// <param name="displayId">The display.</param>
    /// <param name="data">What it shows now.</param>
    public void Update(string displayId, MimeBundle data)
    {
        foreach (var output in _outputs.GetValueOrDefault(displayId, []))
        {
            output["data"] = MimeBundleJson.Write(data);
        }
    }
}
