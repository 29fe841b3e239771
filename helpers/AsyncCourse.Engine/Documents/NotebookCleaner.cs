using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Documents;

/// <summary>
/// Brings notebooks into the form for version control: no outputs, no execution counts, no metadata that tools write on their
/// own, and Jupyter's own layout. Everything else stays as it is. A clean notebook doesn't change by a single byte.
/// </summary>
public static class NotebookCleaner
{
    /// <summary>Cleans a notebook in memory.</summary>
    /// <param name="notebook">The notebook; it is changed.</param>
    /// <returns>What was found and removed.</returns>
    public static Cleaning Clean(Notebook notebook)
    {
        var before = notebook.ToJson();
        var (outputs, counts) = (0, 0);
        foreach (var cell in notebook.Cells)
        {
            outputs += cell.Kind == CellKind.Code ? RemoveOutputs(cell) : 0;
            counts += cell.Kind == CellKind.Code ? RemoveCount(cell) : 0;
            cell.Source = cell.Source;
        }

        var metadata = VolatileMetadata.Remove(notebook);
        var ids = CellIds.Complete(notebook);
        notebook.Json.SortKeys();
        return new Cleaning(outputs, counts, metadata, ids, Layout: notebook.ToJson() != before);
    }

    /// <summary>Cleans a file, or only checks whether it is clean.</summary>
    /// <param name="path">The path of the notebook.</param>
    /// <param name="write">True to replace the file, atomically, if it isn't clean.</param>
    /// <param name="cancellationToken">Cancels the work. The file stays as it was.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="NotebookFormatException">
    /// The file can't be read or is not a notebook. The message names the file.
    /// </exception>
    /// <exception cref="IOException">The file can't be written; it stays as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file was denied; it stays as it was.</exception>
    public static async Task<Cleaning> CleanFileAsync(string path, bool write, CancellationToken cancellationToken = default)
    {
        if (NotebookFile.IsScript(path))
        {
            throw new NotebookFormatException(
                $"{path} is a .dib script, which keeps no outputs: there is nothing to clean in it.");
        }

        var before = await NotebookFile.ReadBytesAsync(path, cancellationToken).ConfigureAwait(false);
        var notebook = NotebookFile.Parse(before, path);
        var cleaning = Clean(notebook);
        var after = NotebookFile.Encode(notebook);
        if (after.AsSpan().SequenceEqual(before))
        {
            return cleaning;
        }

        if (write)
        {
            await AtomicFile.WriteAsync(path, after, cancellationToken).ConfigureAwait(false);
        }

        return cleaning with { Layout = true };
    }

    private static int RemoveOutputs(NotebookCell cell)
    {
        var removed = (cell.Json["outputs"] as JsonArray)?.Count ?? 0;
        cell.SetOutputs([]);
        return removed;
    }

    private static int RemoveCount(NotebookCell cell)
    {
        var removed = cell.Json["execution_count"] is null ? 0 : 1;
        cell.ExecutionCount = null;
        return removed;
    }
}
