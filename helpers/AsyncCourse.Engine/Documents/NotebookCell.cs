using System.Text.Json.Nodes;
using AsyncCourse.Engine.Execution;

namespace AsyncCourse.Engine.Documents;

/// <summary>One cell of a <see cref="Notebook"/>: a view over its JSON, so that what we don't know stays as it is.</summary>
/// <param name="json">The cell as it stands in the file.</param>
/// <param name="defaultLanguage">The notebook's language, for cells that name none.</param>
public sealed class NotebookCell(JsonObject json, string defaultLanguage)
{
    /// <summary>The cell as it stands in the file.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>The cell's id; null before nbformat 4.5.</summary>
    public string? Id => throw new NotImplementedException();

    /// <summary>What kind of cell it is.</summary>
    public CellKind Kind => throw new NotImplementedException();

    /// <summary>The language of a code cell, lower case: <c>csharp</c>, <c>fsharp</c>, <c>python</c> …</summary>
    public string Language => throw new NotImplementedException(defaultLanguage);

    /// <summary>The cell's text, with \n line ends.</summary>
    public string Source { get => throw new NotImplementedException(); set => throw new NotImplementedException(value); }

    /// <summary>The number that the cell got when it was run; null if it wasn't.</summary>
    public int? ExecutionCount { get => throw new NotImplementedException(); set => throw new NotImplementedException($"{value}"); }

    /// <summary>The tags in the cell's metadata.</summary>
    public IReadOnlyList<string> Tags => throw new NotImplementedException();

    /// <summary>What the cell showed. Outputs of types that we don't know are left out here and kept in the file.</summary>
    public IReadOnlyList<CellOutput> Outputs => throw new NotImplementedException();

    /// <summary>
    /// Replaces the cell's outputs. Stream pieces that follow each other become one; an update replaces the display it names.
    /// </summary>
    /// <param name="outputs">What the cell showed, in order.</param>
    public void SetOutputs(IEnumerable<CellOutput> outputs) => throw new NotImplementedException($"{outputs}");
}
