using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Documents;

/// <summary>A notebook document, nbformat 4.0 to 4.5. It is a view of its JSON, so that unknown content stays as it is.</summary>
public sealed class Notebook
{
    private readonly DisplayedOutputs _displays = new();

    private Notebook(JsonObject json, string? path)
    {
        Json = json;
        Path = path;
    }

    /// <summary>The document's JSON.</summary>
    public JsonObject Json { get; }

    /// <summary>The path of the file that it was read from; null if it was not read from a file.</summary>
    public string? Path { get; }

    /// <summary>
    /// The name of the kernel that the notebook was written for, such as <c>.net-csharp</c>; null if it names none.
    /// </summary>
    public string? KernelName => Json.FindText("metadata", "kernelspec", "name");

    /// <summary>The language of cells that don't name one: <c>csharp</c> unless the metadata names another.</summary>
    public string DefaultLanguage => CellLanguage.OfNotebook(Json["metadata"]);

    /// <summary>The cells in order. Each call creates new views of them.</summary>
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

    /// <summary>The start of an error message about this notebook.</summary>
    internal string Subject => SubjectOf(Path);

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text of the file.</param>
    /// <exception cref="NotebookFormatException">
    /// The text is not JSON, or not a notebook of a version that the engine can read.
    /// </exception>
    public static Notebook Parse(string json) => Parse(json, path: null);

    /// <summary>Writes the document as Jupyter does: indented by one space, with \n line breaks and one at the end.</summary>
    public string ToJson() => NotebookJsonWriter.Write(Json) + "\n";

    /// <summary>
    /// Makes a copy that shares nothing with this notebook, not even the displays that later updates can reach.
    /// </summary>
    public Notebook Clone() => new(Json.DeepClone().AsObject(), Path);

    /// <summary>
    /// Checks that the notebook is for a kernel whose cells the engine runs. Individual cells may be in other languages.
    /// </summary>
    /// <exception cref="NotebookFormatException">It is for another kernel, which the message names.</exception>
    public void EnsureRunnable() => RunnableCheck.Ensure(this);

    /// <summary>
    /// Drops the displays that updates can reach. Callers that set all outputs anew need it, or the old outputs would stay in
    /// memory.
    /// </summary>
    internal void ForgetDisplays() => _displays.Clear();

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="path">The file's path, for error messages; null if there is no file.</param>
    internal static Notebook Parse(string json, string? path)
    {
        var subject = SubjectOf(path);
        return new Notebook(NotebookShape.Check(NotebookSyntax.Parse(json, subject), subject), path);
    }

    private static string SubjectOf(string? path) => path ?? "The notebook";
}
