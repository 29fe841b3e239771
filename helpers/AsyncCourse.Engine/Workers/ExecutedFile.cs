using AsyncCourse.Engine.Documents;

namespace AsyncCourse.Engine.Workers;

/// <summary>
/// A notebook on its way to be executed, and the file that it is written to each time something was added. Nobody else writes
/// that file.
/// </summary>
internal sealed class ExecutedFile
{
    private readonly string _path;
    private readonly List<(NotebookCell Cell, CellOutputs Outputs)> _shown = [];

    public ExecutedFile(Notebook notebook, string path)
    {
        _path = path;
        Notebook = notebook;
        Cells = [.. notebook.Cells.Where(cell => cell.Kind == CellKind.Code)];
        foreach (var cell in Cells)
        {
            cell.SetOutputs([]);
            cell.ExecutionCount = null;
        }
    }

    /// <summary>The notebook.</summary>
    public Notebook Notebook { get; }

    /// <summary>Its code cells.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>Why the file doesn't hold what was executed; null if it does.</summary>
    public string? Problem { get; private set; }

    /// <summary>Begins a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="number">Its number among the code cells, from 1.</param>
    /// <returns>Takes what it shows.</returns>
    public CellOutputs Begin(NotebookCell cell, int number)
    {
        var outputs = new CellOutputs();
        _shown.Add((cell, outputs));
        cell.ExecutionCount = number;
        return outputs;
    }

    /// <summary>Writes what cells have shown until now.</summary>
    public Task WriteShownAsync()
    {
        // Every cell that has shown something anew: an earlier cell's background work may go on while later ones run.
        Notebook.ForgetDisplays();
        foreach (var (cell, outputs) in _shown)
        {
            cell.SetOutputs(outputs.Snapshot());
        }

        return WriteAsync();
    }

    /// <summary>
    /// Writes the notebook as it stands. A file that can't be written doesn't end the run: the next time it may be.
    /// </summary>
    public async Task WriteAsync()
    {
        try
        {
            await NotebookFile.WriteAsync(Notebook, _path, CancellationToken.None).ConfigureAwait(false);
            Problem = null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Problem = problem.Message;
        }
    }
}
