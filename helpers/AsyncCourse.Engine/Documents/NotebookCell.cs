using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents.Json;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Documents;

/// <summary>One cell of a <see cref="Notebook"/>. It is a view of its JSON, so that unknown content stays as it is.</summary>
/// <param name="json">The JSON of the cell.</param>
/// <param name="defaultLanguage">The notebook's language, for cells that don't name one.</param>
public sealed class NotebookCell(JsonObject json, string defaultLanguage)
{
    /// <summary>The JSON of the cell.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>The cell's ID; null before nbformat 4.5.</summary>
    public string? Id => Json.FindText("id");

    /// <summary>The kind of the cell; <see cref="CellKind.Raw"/> for unknown kinds.</summary>
    public CellKind Kind => Json.FindText("cell_type") switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        _ => CellKind.Raw,
    };

    /// <summary>
    /// The language of a code cell in lower case: <c>csharp</c>, <c>fsharp</c>, <c>python</c> … The cell's first line
    /// (<c>#!fsharp</c>) takes precedence over its metadata. For other cells, it is <c>markdown</c> or <c>raw</c>.
    /// </summary>
    public string Language => Kind switch
    {
        CellKind.Code => CellLanguage.OfCell(Source, Json["metadata"]) ?? defaultLanguage,
        CellKind.Markdown => "markdown",
        _ => "raw",
    };

    /// <summary>The cell's text, with \n line breaks.</summary>
    public string Source
    {
        get => MultilineText.WithPlainLineEnds(MultilineText.Join(Json["source"]));
        set => Json.SetInOrder("source", MultilineText.Split(value));
    }

    /// <summary>
    /// The number that the cell got when it ran; null if it hasn't run. The cell's result carries the same number.
    /// </summary>
    public int? ExecutionCount
    {
        get => Json.FindNumber("execution_count");
        set
        {
            Json.SetInOrder("execution_count", value);
            foreach (var result in StoredOutputs.Where(output => output.FindText("output_type") == "execute_result"))
            {
                result.SetInOrder("execution_count", value);
            }
        }
    }

    /// <summary>The tags in the cell's metadata.</summary>
    public IReadOnlyList<string> Tags =>
        Json.Find("metadata", "tags") is JsonArray tags ? [.. tags.Select(tag => tag.FindText()).OfType<string>()] : [];

    /// <summary>The cell's outputs. Outputs of unknown types are left out here, but stay in the file.</summary>
    public IReadOnlyList<CellOutput> Outputs => [.. StoredOutputs.Select(OutputReader.Read).OfType<CellOutput>()];

    /// <summary>The displays of the whole notebook, which updates can reach.</summary>
    internal DisplayedOutputs Displays { get; init; } = new();

    private IEnumerable<JsonObject> StoredOutputs => Json["outputs"] is JsonArray outputs ? outputs.OfType<JsonObject>() : [];

    /// <summary>
    /// Replaces the cell's outputs. Consecutive texts of the same stream are merged. An update replaces the display that it
    /// names, even if an earlier cell of the notebook shows it. If there is no such display, the update is dropped.
    /// </summary>
    /// <param name="outputs">The outputs of the cell, in order.</param>
    public void SetOutputs(IEnumerable<CellOutput> outputs)
    {
        var writer = new OutputWriter(Displays, ExecutionCount);
        foreach (var output in outputs)
        {
            writer.Add(output);
        }

        Json.SetInOrder("outputs", writer.Finish());
    }
}
