using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Documents;

/// <summary>A notebook document, nbformat 4.0 to 4.5: a view over its JSON, so that what we don't know stays as it is.</summary>
public sealed class Notebook
{
    private readonly DisplayedOutputs _displays = new();

    private Notebook(JsonObject json, string? path)
    {
        Json = json;
        Path = path;
    }

    /// <summary>The document as it stands in the file.</summary>
    public JsonObject Json { get; }

    /// <summary>The file that it was read from, as it was named then; null if it was not read from one.</summary>
    public string? Path { get; }

    /// <summary>The name of the kernel that it was written for, such as <c>.net-csharp</c>; null if it names none.</summary>
    public string? KernelName => Json.FindText("metadata", "kernelspec", "name");

    /// <summary>The language of cells that name none: <c>csharp</c> unless the metadata says otherwise.</summary>
    public string DefaultLanguage => CellLanguage.OfNotebook(Json["metadata"]);

    /// <summary>The cells, in order; views made anew at each call.</summary>
    public IReadOnlyList<NotebookCell> Cells
    {
        get
        {
            var language = DefaultLanguage;
            return Json["cells"] is not JsonArray cells
                ? []
                : [.. cells.OfType<JsonObject>().Select(cell => new NotebookCell(cell, language) { Displays = _displays })];
        }
    }

    /// <summary>What a sentence about this notebook begins with.</summary>
    internal string Subject => SubjectOf(Path);

    /// <summary>Reads a document.</summary>
    /// <param name="json">The file's text.</param>
    /// <exception cref="NotebookFormatException">It is no JSON, or no notebook of a version that we read.</exception>
    public static Notebook Parse(string json) => Parse(json, path: null);

    /// <summary>Writes the document as Jupyter does: one space of indentation, \n line ends, a line end last.</summary>
    public string ToJson() => NotebookJsonWriter.Write(Json) + "\n";

    /// <summary>A copy that shares nothing with this one, also not the displays that later updates could reach.</summary>
    public Notebook Clone() => new(Json.DeepClone().AsObject(), Path);

    /// <summary>Checks that it is written for a kernel whose cells we run. Single cells may be in other languages.</summary>
    /// <exception cref="NotebookFormatException">Names the kernel that it is written for.</exception>
    public void EnsureRunnable() => RunnableCheck.Ensure(this);

    /// <summary>
    /// Lets go of the displays that updates can reach, for who sets all outputs anew: what they replace would stay in memory.
    /// </summary>
    internal void ForgetDisplays() => _displays.Clear();

    /// <summary>Reads a document.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="path">The file, for errors.</param>
    internal static Notebook Parse(string json, string? path)
    {
        var subject = SubjectOf(path);
        return new Notebook(NotebookShape.Check(NotebookSyntax.Parse(json, subject), subject), path);
    }

    private static string SubjectOf(string? path) => path ?? "The notebook";
}
