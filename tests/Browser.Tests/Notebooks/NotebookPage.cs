using Microsoft.Playwright;

namespace Browser.Tests.Notebooks;

/// <summary>A notebook in the classic Notebook's page, used as a person uses it: with its buttons and keys.</summary>
public sealed class NotebookPage(IPage tab)
{
    private const float Patience = 180_000;
    private const string CodeCells = "Jupyter.notebook.get_cells().filter(cell => cell.cell_type === 'code')";

    /// <summary>The tab.</summary>
    public IPage Tab => tab;

    /// <summary>Waits until the notebook is there and its kernel idle.</summary>
    public Task ReadyAsync() => UntilAsync(
        "window.Jupyter && Jupyter.notebook && Jupyter.notebook._fully_loaded && Jupyter.notebook.kernel"
        + " && Jupyter.notebook.kernel.is_connected() && !Jupyter.notebook.kernel_busy");

    /// <summary>
    /// Runs all cells with the menu, and waits until no cell is running or queued. The cells after a failed one are never run.
    /// </summary>
    public async Task RunAllAsync()
    {
        await tab.ClickAsync("#celllink");
        await tab.ClickAsync("#run_all_cells a");
        await UntilAsync(
            $"{CodeCells}.every(cell => !cell.element[0].classList.contains('running') && cell.input_prompt_number !== '*')"
            + $" && {CodeCells}.some(cell => cell.input_prompt_number)");
    }

    /// <summary>The errors that cells show, and what they say.</summary>
    public Task<string[]> ErrorsAsync() => tab.EvaluateAsync<string[]>(
        $"{CodeCells}.flatMap(cell => cell.output_area.outputs).filter(output => output.output_type === 'error')"
        + ".map(output => output.ename + ': ' + output.evalue)");

    /// <summary>Waits until every chart is drawn.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> DrawnChartsAsync()
    {
        const string Charts = "[...document.querySelectorAll('[data-async-chart]')]";
        await UntilAsync($"{Charts}.length > 0 && {Charts}.every(chart => chart.querySelector('svg.main-svg .xtitle'))");
        return await tab.EvaluateAsync<int>($"{Charts}.length");
    }

    /// <summary>Adds a cell at the end, types into it, and leaves the cursor there.</summary>
    public async Task TypeCellAsync(string code)
    {
        await tab.EvaluateAsync(
            "() => { const cell = Jupyter.notebook.insert_cell_at_bottom('code'); cell.element[0].scrollIntoView();"
            + " Jupyter.notebook.select(Jupyter.notebook.find_cell_index(cell)); Jupyter.notebook.edit_mode();"
            + " cell.focus_editor(); }");
        await tab.Keyboard.TypeAsync(code);
    }

    /// <summary>Waits until the last cell shows a text.</summary>
    public async Task LastCellShowsAsync(string text) => await UntilAsync(
        $$"""(() => { const last = {{CodeCells}}.at(-1); """
        + $$"""return last && last.element.find('.output').text().includes('{{text}}'); })()""");

    /// <summary>What stands in the last cell.</summary>
    public Task<string> LastCodeAsync() => tab.EvaluateAsync<string>($"{CodeCells}.at(-1).get_text()");

    /// <summary>Runs the cell with the cursor and stays in it.</summary>
    public Task RunCellAsync() => tab.Keyboard.PressAsync("Control+Enter");

    /// <summary>Presses the stop button.</summary>
    public Task StopAsync() => tab.ClickAsync("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");

    /// <summary>Saves with the button, and waits until it is done.</summary>
    public async Task SaveAsync()
    {
        await tab.ClickAsync("button[data-jupyter-action='jupyter-notebook:save-notebook']");
        await UntilAsync("!Jupyter.notebook.dirty && !Jupyter.notebook._checkpoint_after_save");
    }

    /// <summary>Waits until an expression of the page is true.</summary>
    public Task UntilAsync(string expression) =>
        tab.WaitForFunctionAsync($"() => {expression}", null, new() { Timeout = Patience });
}
