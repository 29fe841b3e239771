using System.Diagnostics;
using System.Text;

namespace AsyncCourse.Engine.Workers;

/// <summary>Starts and ends the processes of workers.</summary>
internal static class WorkerStart
{
    public static Process Start(WorkerOptions options, string pipeName)
    {
        var start = new ProcessStartInfo(options.FileName)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in options.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add(pipeName);
        foreach (var (name, value) in options.Environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)
            ?? throw new WorkerException($"The process that runs notebooks ({options.FileName}) could not be started.");
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Ends a process and its children, if it still runs, and waits until it is gone.</summary>
    public static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself meanwhile.
        }

        process.WaitForExit();
    }
}
