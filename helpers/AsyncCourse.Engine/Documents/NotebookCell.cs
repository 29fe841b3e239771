using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents.Json;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Documents;

/// <summary>One cell of a <see cref="Notebook"/>: a view over its JSON, so that what we don't know stays as it is.</summary>
/// <param name="json">The cell as it stands in the file.</param>
/// <param name="defaultLanguage">The notebook's language, for cells that name none.</param>
public sealed class NotebookCell(JsonObject json, string defaultLanguage)
{
    /// <summary>The cell as it stands in the file.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>The cell's id; null before nbformat 4.5.</summary>
    public string? Id => Json.FindText("id");

    /// <summary>What kind of cell it is; <see cref="CellKind.Raw"/> for kinds that we don't know.</summary>
    public CellKind Kind => Json.FindText("cell_type") switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        _ => CellKind.Raw,
    };

    /// <summary>
    /// The language of a code cell, lower case: <c>csharp</c>, <c>fsharp</c>, <c>python</c> … The cell's first line
    /// (<c>#!fsharp</c>) counts more than its metadata. Other cells are in <c>markdown</c> and <c>raw</c>.
    /// </summary>
    public string Language => Kind switch
    {
        CellKind.Code => CellLanguage.OfCell(Source, Json["metadata"]) ?? defaultLanguage,
        CellKind.Markdown => "markdown",
        _ => "raw",
    };

    /// <summary>The cell's text, with \n line ends.</summary>
    public string Source
    {
        get => MultilineText.WithPlainLineEnds(MultilineText.Join(Json["source"]));
        set => Json.SetInOrder("source", MultilineText.Split(value));
    }

    /// <summary>The number that the cell got when it was run; null if it wasn't. Its result carries it too.</summary>
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

    /// <summary>What the cell showed. Outputs of types that we don't know are left out here and kept in the file.</summary>
    public IReadOnlyList<CellOutput> Outputs => [.. StoredOutputs.Select(OutputReader.Read).OfType<CellOutput>()];

    /// <summary>The displays of the whole notebook, which updates can reach.</summary>
    internal DisplayedOutputs Displays { get; init; } = new();

    private IEnumerable<JsonObject> StoredOutputs => Json["outputs"] is JsonArray outputs ? outputs.OfType<JsonObject>() : [];

    /// <summary>
    /// Replaces the cell's outputs. Stream pieces that follow each other become one; an update replaces the display it names,
    /// also where an earlier cell of the same notebook shows it, and is dropped if there is none.
    /// </summary>
    /// <param name="outputs">What the cell showed, in order.</param>
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
