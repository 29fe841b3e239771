using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Documents;

/// <summary>
/// Brings notebooks into the form in which they are kept in version control: no outputs, no execution counts, no metadata that
/// tools rewrite by themselves, Jupyter's own layout. Everything else stays, and a clean notebook stays as it is to the byte.
/// </summary>
public static class NotebookCleaner
{
    /// <summary>Cleans a notebook in memory.</summary>
    /// <param name="notebook">The notebook; it is changed.</param>
    /// <returns>What was found.</returns>
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

    /// <summary>Cleans a file, or only looks whether it is clean.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Whether to replace the file, atomically, if it isn't clean.</param>
    /// <param name="cancellationToken">Ends the work; the file that was there stays.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="NotebookFormatException">It can't be read, or is no notebook; the message names the file.</exception>
    /// <exception cref="IOException">It can't be written; it stays as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; it stays as it was.</exception>
    public static async Task<Cleaning> CleanFileAsync(string path, bool write, CancellationToken cancellationToken = default)
    {
        if (NotebookFile.IsScript(path))
        {
            throw new NotebookFormatException($"{path} is a .dib script, which keeps no outputs: there is nothing to clean in it.");
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
