using System.Diagnostics;
using System.IO.Pipes;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.WorkerMessages;

namespace AsyncCourse.Engine.Workers;

/// <summary>A separate process that runs the cells of one notebook. Whatever they do to it, this process goes on.</summary>
public sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan FarewellLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastWordsLimit = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly ProcessText _text;
    private readonly MessagePipe _pipe;
    private readonly WorkerOptions _options;
    private readonly StoppedCell _stopped;
    private readonly WorkerCellTable _cells = new();
    private readonly Task _reading;
    private bool _sessionEnded;

    private WorkerProcess(Process process, ProcessText text, MessagePipe pipe, WorkerOptions options)
    {
        _process = process;
        _text = text;
        _pipe = pipe;
        _options = options;
        _stopped = new StoppedCell(options);
        _reading = ReadAsync();
    }

    /// <summary>Whether the process has ended, because a cell ended it or because it was killed with the cell.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>Starts a worker; its compiler warms up until the first cell comes.</summary>
    /// <param name="options">How to start the worker, and what it may use.</param>
    /// <param name="cancellationToken">Ends the start and the process.</param>
    /// <exception cref="WorkerException">It did not start, or did not answer.</exception>
    public static async Task<WorkerProcess> StartAsync(WorkerOptions options, CancellationToken cancellationToken = default)
    {
        var name = $"course-{Guid.NewGuid():N}";
        var server = new NamedPipeServerStream(
            name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.StartLimit);
        var connected = server.WaitForConnectionAsync(patience.Token);
        Process process;
        try
        {
            process = WorkerStart.Start(options, name);
        }
        catch
        {
            await patience.CancelAsync().ConfigureAwait(false);
            await connected.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var text = new ProcessText(process);
        var first = await Task.WhenAny(connected, process.WaitForExitAsync(patience.Token)).ConfigureAwait(false);
        if (first == connected && connected.IsCompletedSuccessfully)
        {
            return new(process, text, new MessagePipe(server), options);
        }

        await patience.CancelAsync().ConfigureAwait(false);
        await connected.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var problem = WorkerStart.Silent(options, process, text);
        WorkerStart.End(process);
        await server.DisposeAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        throw problem;
    }

    /// <summary>Tells the worker which notebook it runs.</summary>
    /// <param name="workingDirectory">The notebook's folder.</param>
    public void Begin(string workingDirectory) => TryWrite(new StartSession(workingDirectory, _options.OutputLimit));

    /// <summary>Runs one cell.</summary>
    /// <param name="cell">The cell's number, for its outputs.</param>
    /// <param name="code">The cell's text.</param>
    /// <param name="sink">Receives the cell's outputs, including those of its background work after its end.</param>
    /// <param name="timeout">How long the cell may take before it is interrupted.</param>
    /// <param name="cancellationToken">Interrupts the cell.</param>
    /// <returns>How the cell ended, even if it ended the process.</returns>
    public Task<CellResult> RunAsync(
        int cell, string code, IOutputSink sink, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        RunAsync(cell, code, language: null, sink, timeout, cancellationToken);

    /// <summary>Runs one cell that may be in another language than C#.</summary>
    /// <param name="cell">The cell's number, for its outputs.</param>
    /// <param name="code">The cell's text.</param>
    /// <param name="language">The language that the cell starts in; null for C#.</param>
    /// <param name="sink">Receives the cell's outputs, including those of its background work after its end.</param>
    /// <param name="timeout">How long the cell may take before it is interrupted.</param>
    /// <param name="cancellationToken">Interrupts the cell.</param>
    /// <returns>How the cell ended, even if it ended the process.</returns>
    public async Task<CellResult> RunAsync(
        int cell, string code, string? language, IOutputSink sink, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var ended = _cells.Add(cell, sink);
        TryWrite(new RunCell(cell, code, language));
        using var watch = new CancellationTokenSource();
        var memory = MemoryWatch.UntilOverAsync(_process, _options.MemoryLimit, watch.Token);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);

        var first = await Task.WhenAny(ended, _reading, memory, Task.Delay(Timeout.Infinite, limit.Token)).ConfigureAwait(false);
        var stopped = first == ended || first == _reading ? null
            : first == memory ? _stopped.OverMemory()
            : await InterruptAsync(ended, timeout, cancellationToken).ConfigureAwait(false);
        await watch.CancelAsync().ConfigureAwait(false);
        var result = await SettleAsync(ended, stopped, clock).ConfigureAwait(false);
        if (result.Error is { } error)
        {
            sink.Write(new ErrorOutput(error));
        }

        return result;
    }

    /// <summary>Ends the session and disposes what its cells started.</summary>
    /// <returns>The error if something that a cell left behind had ended the process before; null otherwise.</returns>
    public async Task<CellError?> EndAsync()
    {
        TryWrite(new EndSession());
        if (await Task.WhenAny(_reading, Task.Delay(FarewellLimit)).ConfigureAwait(false) != _reading || _sessionEnded)
        {
            return null;
        }

        WorkerStart.End(_process);
        return CrashReport.Read(_process.ExitCode, _text.ToString());
    }

    /// <summary>Ends the process with all its children, at once.</summary>
    public async ValueTask DisposeAsync()
    {
        WorkerStart.End(_process);
        await _reading.ConfigureAwait(false);
        await _pipe.DisposeAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    private async Task<CellResult> InterruptAsync(Task ended, TimeSpan timeout, CancellationToken cancellationToken)
    {
        TryWrite(new InterruptCell());
        var limit = Task.Delay(_options.InterruptLimit, CancellationToken.None);
        var hasStopped = await Task.WhenAny(ended, _reading, limit).ConfigureAwait(false) == ended;
        return cancellationToken.IsCancellationRequested
            ? _stopped.Interrupted(hasStopped)
            : _stopped.OverTime(timeout, hasStopped);
    }

    private async Task<CellResult> SettleAsync(Task<CellResult> ended, CellResult? stopped, Stopwatch clock)
    {
        if (ended.IsCompletedSuccessfully && (stopped is null || HasEndedByItself(await ended.ConfigureAwait(false))))
        {
            return await ended.ConfigureAwait(false);
        }

        HasEnded = true;
        WorkerStart.End(_process);
        await _reading.ConfigureAwait(false);
        var result = stopped ?? CellResult.Failure(CrashReport.Read(_process.ExitCode, _text.ToString()));
        return result with { Elapsed = clock.Elapsed };
    }

    private static bool HasEndedByItself(CellResult result) => result.Status is CellStatus.Succeeded or CellStatus.Failed;

    private async Task ReadAsync()
    {
        while (await _pipe.ReadAsync(CancellationToken.None).ConfigureAwait(false) is { } message)
        {
            _sessionEnded |= message is SessionEnded;
            if (_sessionEnded)
            {
                return;
            }

            _cells.Take(message);
        }

        // The process's last output comes through another pipe. It is complete when that pipe closes, which a child process that
        // inherited it can delay.
        await ProcessGoneAsync(FarewellLimit).ConfigureAwait(false);
        await _text.WholeAsync(LastWordsLimit).ConfigureAwait(false);
    }

    // Polled, because waiting for the exit would also wait for every process that inherited the console.
    private async Task ProcessGoneAsync(TimeSpan limit)
    {
        var clock = Stopwatch.StartNew();
        while (!_process.HasExited && clock.Elapsed < limit)
        {
            await Task.Delay(5).ConfigureAwait(false);
        }
    }

    private void TryWrite(WorkerMessage message)
    {
        try
        {
            _pipe.Write(message);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The reader notices that the worker is gone, and reports why.
        }
    }
}
