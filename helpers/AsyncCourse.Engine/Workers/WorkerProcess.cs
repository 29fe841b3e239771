using System.Diagnostics;
using System.IO.Pipes;
using AsyncCourse.Engine.Execution;

namespace AsyncCourse.Engine.Workers;

/// <summary>A process of its own that runs the cells of one notebook: whatever they do to it, this process goes on.</summary>
public sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan FarewellLimit = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly ProcessText _text;
    private readonly MessagePipe _pipe;
    private readonly WorkerOptions _options;
    private readonly WorkerCellTable _cells = new();
    private readonly Task _reading;

    private WorkerProcess(Process process, ProcessText text, MessagePipe pipe, WorkerOptions options)
    {
        _process = process;
        _text = text;
        _pipe = pipe;
        _options = options;
        _reading = ReadAsync();
    }

    /// <summary>Starts a worker; its compiler warms up until the first cell comes.</summary>
    /// <param name="options">What to start.</param>
    /// <param name="cancellationToken">Ends the start and the process.</param>
    /// <exception cref="WorkerException">It did not start, or did not answer.</exception>
    public static async Task<WorkerProcess> StartAsync(WorkerOptions options, CancellationToken cancellationToken = default)
    {
        var name = $"course-{Guid.NewGuid():N}";
        var server = new NamedPipeServerStream(
            name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var process = WorkerStart.Start(options, name);
        var text = new ProcessText(process);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.StartLimit);
        var connected = server.WaitForConnectionAsync(patience.Token);
        if (await Task.WhenAny(connected, process.WaitForExitAsync(patience.Token)) == connected && connected.IsCompletedSuccessfully)
        {
            return new(process, text, new MessagePipe(server), options);
        }

        await patience.CancelAsync();
        await connected.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        WorkerStart.End(process);
        await server.DisposeAsync();
        cancellationToken.ThrowIfCancellationRequested();
        throw new WorkerException(
            $"The process that runs notebooks ({options.FileName}) did not answer. It said: {text.ToString().Trim()}");
    }

    /// <summary>Tells the worker which notebook it runs.</summary>
    /// <param name="workingDirectory">The notebook's folder.</param>
    public void Begin(string workingDirectory) => TryWrite(new StartSession(workingDirectory, _options.OutputLimit));

    /// <summary>Runs one cell.</summary>
    /// <param name="cell">The cell's number, for its outputs.</param>
    /// <param name="code">The cell's text.</param>
    /// <param name="sink">Receives what it shows, also what its background work shows later.</param>
    /// <param name="timeout">How long it may take before it is interrupted.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    /// <returns>How it ended, also if it took the process with it.</returns>
    public async Task<CellResult> RunAsync(
        int cell, string code, IOutputSink sink, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        var clock = Stopwatch.StartNew();
        var ended = _cells.Add(cell, sink);
        TryWrite(new RunCell(cell, code));
        using var watch = new CancellationTokenSource();
        var memory = MemoryWatch.UntilOverAsync(_process, _options.MemoryLimit, watch.Token);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);

        var first = await Task.WhenAny(ended, _reading, memory, Task.Delay(Timeout.Infinite, limit.Token));
        var problem = first == ended || first == _reading ? null
            : first == memory ? WorkerProblem.Memory(_options.MemoryLimit)
            : await InterruptAsync(ended, timeout, cancellationToken);
        await watch.CancelAsync();
        return await SettleAsync(ended, problem, sink, clock);
    }

    /// <summary>Ends the session and the process with all its children.</summary>
    public async ValueTask DisposeAsync()
    {
        TryWrite(new EndSession());
        using var patience = new CancellationTokenSource(FarewellLimit);
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        WorkerStart.End(_process);
        await _pipe.DisposeAsync();
        await _reading;
        _process.Dispose();
    }

    private async Task<CellError?> InterruptAsync(Task ended, TimeSpan timeout, CancellationToken cancellationToken)
    {
        TryWrite(new InterruptCell());
        var stopped = await Task.WhenAny(ended, _reading, Task.Delay(_options.InterruptLimit, CancellationToken.None));
        return (cancellationToken.IsCancellationRequested, stopped == ended) switch
        {
            (false, var byItself) => WorkerProblem.Timeout(timeout, byItself),
            (true, false) => WorkerProblem.Stubborn(),
            (true, true) => null,
        };
    }

    private async Task<CellResult> SettleAsync(Task<CellResult> ended, CellError? problem, IOutputSink sink, Stopwatch clock)
    {
        if (ended.IsCompletedSuccessfully && (problem is null || ended.Result.Status == CellStatus.Succeeded))
        {
            return ended.Result;
        }

        WorkerStart.End(_process);
        await _reading;
        var error = problem ?? CrashReport.Read(_process.ExitCode, _text.ToString());
        sink.Write(new ErrorOutput(error));
        return new(problem is null ? CellStatus.Failed : CellStatus.Interrupted, clock.Elapsed, error, []);
    }

    private async Task ReadAsync()
    {
        while (await _pipe.ReadAsync(CancellationToken.None).ConfigureAwait(false) is { } message)
        {
            _cells.Take(message);
        }

        // The last words come through another pipe; they are whole once the process is gone.
        using var patience = new CancellationTokenSource(FarewellLimit);
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void TryWrite(WorkerMessage message)
    {
        try
        {
            _pipe.Write(message);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The reader notices that the worker is gone, and says why.
        }
    }
}
