using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Documents;

/// <summary>Metadata that tools write on their own, so that it changes without the author doing anything.</summary>
internal static class VolatileMetadata
{
    // The times of the last run, how the (removed) outputs were shown, and whether they were trusted.
    private static readonly string[] OfCells =
        ["ExecuteTime", "execution", "collapsed", "scrolled", "outputExpanded", "trusted"];

    private static readonly string[] OfNotebooks =
        ["signature", "orig_nbformat", "orig_nbformat_minor", "widgets", "vscode"];

    /// <summary>
    /// Removes this metadata from a notebook and its cells, and adds the metadata objects that the format requires.
    /// </summary>
    /// <param name="notebook">The notebook; it is changed.</param>
    /// <returns>How many entries were removed.</returns>
    public static int Remove(Notebook notebook)
    {
        var metadata = MetadataOf(notebook.Json);
        var removed = OfNotebooks.Count(metadata.Remove)
            + RemoveInside(metadata, "language_info", "version")
            + RemoveUnusedKernels(notebook, metadata);
        return removed + notebook.Cells.Sum(RemoveFromCell);
    }

    private static int RemoveFromCell(NotebookCell cell)
    {
        var metadata = MetadataOf(cell.Json);
        return OfCells.Count(metadata.Remove)
            + RemoveInside(metadata, "jupyter", "outputs_hidden")
            + RemoveEditorLanguage(cell, metadata);
    }

    // VS Code stores a language ID of its own. It is kept only if nothing else names the cell's language.
    private static int RemoveEditorLanguage(NotebookCell cell, JsonObject metadata)
    {
        if (metadata["vscode"] is not JsonObject { Count: 1 } editor || editor.FindText("languageId") is null)
        {
            return 0;
        }

        var language = cell.Language;
        metadata.Remove("vscode");
        if (cell.Language == language)
        {
            return 1;
        }

        metadata["vscode"] = editor;
        return 0;
    }

    // Polyglot Notebooks lists all kernels that happen to be available. The list differs between versions.
    private static int RemoveUnusedKernels(Notebook notebook, JsonObject metadata)
    {
        if (metadata.Find("polyglot_notebook", "kernelInfo", "items") is not JsonArray kernels)
        {
            return 0;
        }

        var used = notebook.Cells.Select(cell => cell.Language).Append(notebook.DefaultLanguage).ToHashSet();
        return kernels.RemoveAll(kernel => kernel.FindText("name") is { } name && !used.Contains(name));
    }

    private static int RemoveInside(JsonObject metadata, string container, string name)
    {
        if (metadata[container] is not JsonObject inner || !inner.Remove(name))
        {
            return 0;
        }

        if (inner.Count == 0)
        {
            metadata.Remove(container);
        }

        return 1;
    }

    private static JsonObject MetadataOf(JsonObject json)
    {
        if (json["metadata"] is JsonObject metadata)
        {
            return metadata;
        }

        metadata = [];
        json.SetInOrder("metadata", metadata);
        return metadata;
    }
}
