using System.Diagnostics;
using System.Globalization;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Jupyter.Tests.Clients;
using AsyncCourse.Processes;

namespace Interactive.Tests.Hosts;

/// <summary>Lessons in Jupyter: nbconvert starts a kernel, sends the cells and keeps what comes back.</summary>
internal static class JupyterRun
{
    /// <summary>Runs all cells, also after one that failed. Skips the test where nbconvert is missing.</summary>
    /// <param name="lesson">The lesson's file; its folder is where cells run.</param>
    /// <param name="kernel">The kernel's name.</param>
    /// <param name="jupyterPath">The data folder that the kernel is installed in, for Jupyter to look at first.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<HostRun> RunAsync(
        string lesson, string kernel, string jupyterPath, CancellationToken cancellationToken)
    {
        var python = await PythonPrograms.FindAsync("nbconvert");
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo(
            python,
            [
                "-m", "nbconvert", "--to", "notebook", "--execute", "--allow-errors", "--log-level", "WARN",
                $"--ExecutePreprocessor.kernel_name={kernel}", "--output-dir", folder.FullName, lesson,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["JUPYTER_PATH"] = jupyterPath },
        };
        using var process = Process.Start(start)!;
        await using var ended = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(cancellationToken);
        process.ExitCode.Should().Be(0, "nbconvert said: {0}", await output + await errors);
        var executed = await NotebookFile.ReadAsync(Path.Combine(folder.FullName, Path.GetFileName(lesson)), cancellationToken);
        return new(executed, Elapsed(executed));
    }

    // nbconvert notes in each cell when the kernel said what.
    private static TimeSpan Elapsed(Notebook executed)
    {
        var cells = executed.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        return Time(cells[^1], "shell.execute_reply") - Time(cells[0], "iopub.status.busy");
    }

    private static DateTimeOffset Time(NotebookCell cell, string moment) => DateTimeOffset.Parse(
        (string)cell.Json["metadata"]!["execution"]![moment]!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
