using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AsyncCourse.Engine.Workers;

/// <summary>Starts and ends the processes of workers.</summary>
internal static class WorkerStart
{
    private static readonly TimeSpan Killed = TimeSpan.FromSeconds(10);

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

        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception problem)
        {
            throw new WorkerException(
                WorkerProblem.NoProgram,
                $"The process that runs notebooks ({options.FileName}) could not be started: {problem.Message}.");
        }
    }

    /// <summary>Why a worker that was started can't be used.</summary>
    public static WorkerException Silent(WorkerOptions options, Process process, ProcessText text)
    {
        var seconds = options.StartLimit.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
        var what = process.HasExited ? $"ended at once, with exit code {process.ExitCode}" : $"did not answer within {seconds} s";
        var said = text.ToString().Trim() is { Length: > 0 } words ? $"It said: {words}" : "It said nothing.";
        return new(
            process.HasExited ? WorkerProblem.EndedAtOnce : WorkerProblem.NoAnswer,
            $"The process that runs notebooks ({options.FileName}) {what}. {said}");
    }

    /// <summary>Ends a process and its children, if it still runs, and waits until it is gone.</summary>
    public static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // The process or a child ended on its own meanwhile.
        }

        // With a time limit, this waits for the process only. Without one, it would also wait for every process that inherited
        // the console, perhaps forever.
        process.WaitForExit(Killed);
    }
}
