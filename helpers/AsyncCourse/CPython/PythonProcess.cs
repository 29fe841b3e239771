using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using AsyncCourse.Processes;

namespace AsyncCourse.CPython;

/// <summary>Runs a job in a Python process and a folder of its own, and leaves neither behind.</summary>
internal static class PythonProcess
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    /// <summary>Runs the job to its end or its time limit.</summary>
    /// <param name="interpreter">The command that starts Python.</param>
    /// <param name="job">The job to run.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    public static async Task<PythonOutcome> RunAsync(
        PythonInterpreter interpreter, PythonJob job, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var script = folder.File("prelude.py");
        var input = folder.File("job.json");
        var events = folder.File("events.jsonl");
        await File.WriteAllTextAsync(script, Prelude.Text, cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(input, job.ToJson(), cancellationToken).ConfigureAwait(false);

        var start = Start(interpreter, folder.FullName, events, script, input);
        return await RunAsync(start, events, job.TimeLimit, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<PythonOutcome> RunAsync(
        ProcessStartInfo start, string events, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var process = TryStart(start);
        if (process is null)
        {
            return PythonOutcome.NotStarted;
        }

        process.StandardInput.Close();
        var text = new CappedText(process.StandardOutput);
        var errors = new CappedText(process.StandardError);
        var ended = await process.EndsWithinAsync(limit, cancellationToken).ConfigureAwait(false);
        // A process that the snippet started may hold the pipes open. Don't wait for what it still prints.
        await Task.WhenAny(Task.WhenAll(text.Completion, errors.Completion), Task.Delay(LastWords, cancellationToken))
            .ConfigureAwait(false);
        return new(
            await PythonEvents.ReadAsync(events, cancellationToken).ConfigureAwait(false),
            text.ToString(),
            errors.ToString(),
            ended ? process.ExitCode : null);
    }

    private static ProcessStartInfo Start(
        PythonInterpreter interpreter, string folder, string events, params string[] arguments)
    {
        var start = new ProcessStartInfo(interpreter.File, [.. interpreter.Arguments, "-X", "utf8", "-u", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment[Prelude.EventsVariable] = events;
        // The practice API is on this machine; a proxy that the reader has set can't reach it.
        start.Environment["NO_PROXY"] = start.Environment["no_proxy"] = "127.0.0.1,localhost";
        // Debug switches that a reader has set elsewhere would change what is measured.
        foreach (var name in (string[])["PYTHONASYNCIODEBUG", "PYTHONDEVMODE", "PYTHONPROFILEIMPORTTIME", "PYTHONINSPECT"])
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
