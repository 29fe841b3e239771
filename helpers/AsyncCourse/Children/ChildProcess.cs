using System.Diagnostics;
using AsyncCourse.Processes;

namespace AsyncCourse.Children;

/// <summary>Runs a compiled program in a process and a folder of its own, and leaves neither behind.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private static int _running;

    /// <summary>How many run now.</summary>
    public static int Running => Volatile.Read(ref _running);

    /// <summary>Runs the program to its end or its time limit.</summary>
    /// <param name="assembly">The bytes of the program's assembly.</param>
    /// <param name="args">The program's arguments.</param>
    /// <param name="timeLimit">How long it may take, from the process's start.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    public static async Task<ChildRun> RunAsync(
        byte[] assembly, string[] args, TimeSpan timeLimit, ChildLimits limits, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var program = folder.File("program.dll");
        var result = folder.File("result.json");
        await File.WriteAllBytesAsync(program, assembly, cancellationToken).ConfigureAwait(false);

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(ChildStart.Of(program, result, args, limits))!;
        using var count = new Count();
        var text = new CappedText(process.StandardOutput);
        var errors = new CappedText(process.StandardError);
        var inTime = await process.EndsWithinAsync(timeLimit, cancellationToken).ConfigureAwait(false);
        var elapsed = clock.Elapsed;
        // A process that the program started may hold the pipes open. Don't wait for what it still prints.
        await Task.WhenAny(Task.WhenAll(text.Completion, errors.Completion), Task.Delay(LastWords, cancellationToken))
            .ConfigureAwait(false);

        return ChildEnding.Read(inTime, process.ExitCode, errors.ToString()) with
        {
            Text = text.ToString(),
            Elapsed = elapsed,
            Limits = limits,
            ReturnedJson = File.Exists(result)
                ? await File.ReadAllTextAsync(result, cancellationToken).ConfigureAwait(false)
                : null,
        };
    }

    private sealed class Count : IDisposable
    {
        public Count() => Interlocked.Increment(ref _running);

        public void Dispose() => Interlocked.Decrement(ref _running);
    }
}
