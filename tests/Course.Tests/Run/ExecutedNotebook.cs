using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;

namespace Course.Tests.Run;

/// <summary>An executed notebook's cells, as tests ask for them. Cells are counted from 1.</summary>
internal sealed class ExecutedNotebook(IReadOnlyList<NotebookCell> cells)
{
    public static ExecutedNotebook Read(string path) =>
        new([.. Notebook.Parse(File.ReadAllText(path)).Cells.Where(cell => cell.Kind == CellKind.Code)]);

    /// <summary>Whether a cell was run.</summary>
    public bool Ran(int cell) => cells[cell - 1].ExecutionCount is not null;

    /// <summary>What a cell wrote to its console.</summary>
    public string Text(int cell) => string.Concat(cells[cell - 1].Outputs.OfType<StreamOutput>().Select(output => output.Text));

    /// <summary>The values that a cell shows as HTML, in order.</summary>
    public IReadOnlyList<string> Html(int cell) =>
    [
        .. cells[cell - 1].Outputs
            .Select(output => output switch
            {
                DisplayOutput display => display.Data,
                ResultOutput result => result.Data,
                _ => null,
            })
            .Select(data => data?.Content.GetValueOrDefault(MimeType.Html)).OfType<string>(),
    ];

    /// <summary>What a cell's errors say.</summary>
    public IReadOnlyList<string> Errors(int cell) =>
        [.. cells[cell - 1].Outputs.OfType<ErrorOutput>().Select(output => $"{output.Error.Name}: {output.Error.Message}")];

    /// <summary>What a cell's errors show below their message.</summary>
    public string Traceback(int cell) =>
        string.Join('\n', cells[cell - 1].Outputs.OfType<ErrorOutput>().SelectMany(output => output.Error.Traceback));
}
