using System.Text.Json.Nodes;

namespace AsyncCourse.Engine.Documents;

/// <summary>A notebook document, nbformat 4.0 to 4.5: a view over its JSON, so that what we don't know stays as it is.</summary>
public sealed class Notebook
{
    /// <summary>The document as it stands in the file.</summary>
    public JsonObject Json => throw new NotImplementedException();

    /// <summary>The name of the kernel that it was written for, such as <c>.net-csharp</c>; null if it names none.</summary>
    public string? KernelName => throw new NotImplementedException();

    /// <summary>The language of cells that name none: <c>csharp</c> unless the metadata says otherwise.</summary>
    public string DefaultLanguage => throw new NotImplementedException();

    /// <summary>The cells, in order.</summary>
    public IReadOnlyList<NotebookCell> Cells => throw new NotImplementedException();

    /// <summary>Reads a document.</summary>
    /// <param name="json">The file's text.</param>
    /// <exception cref="NotebookFormatException">It is no JSON, or no notebook of a version that we read.</exception>
    public static Notebook Parse(string json) => throw new NotImplementedException(json);

    /// <summary>Writes the document as Jupyter does: one space of indentation, \n line ends, a line end last.</summary>
    public string ToJson() => throw new NotImplementedException();

    /// <summary>A copy that shares nothing with this one.</summary>
    public Notebook Clone() => throw new NotImplementedException();

    /// <summary>Checks that every code cell is in a language that we run.</summary>
    /// <exception cref="NotebookFormatException">Names the cells that are not, and their language.</exception>
    public void EnsureRunnable() => throw new NotImplementedException();
}
