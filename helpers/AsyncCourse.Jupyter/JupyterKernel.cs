using System.Text.Json.Nodes;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Sessions;
using AsyncCourse.Jupyter.Handlers;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter;

/// <summary>A session of the engine that front ends use through the Jupyter protocol.</summary>
public sealed class JupyterKernel : IAsyncDisposable
{
    // Longer than the time after which front ends send their first cell on their own.
    private static readonly TimeSpan IdleBeforeWarmUp = TimeSpan.FromSeconds(0.3);

    private readonly KernelSockets _sockets;
    private readonly CSharpSession _session;
    private readonly StdinChannel _stdin;
    private readonly Publisher _publisher;
    private readonly Interruption _interruption = new();
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ExecuteHandler _execute;
    private readonly ShutdownHandler _shutdown;
    private readonly Dictionary<string, IRequestHandler> _shell;
    private readonly Dictionary<string, IRequestHandler> _control;
    private readonly Action<string> _log;

    private JupyterKernel(
        KernelSockets sockets, CSharpSession session, StdinChannel stdin, ConnectionFile connection, Action<string> log)
    {
        _sockets = sockets;
        _session = session;
        _stdin = stdin;
        _log = log;
        _publisher = new Publisher(sockets, TimeProvider.System);
        stdin.Publisher = _publisher;
        var history = new History();
        _execute = new ExecuteHandler(session, _publisher, _interruption, stdin, history, () => sockets.Shell.Count);
        _shutdown = new ShutdownHandler(_publisher, _interruption);
        _control = Table([new KernelInfoHandler(), new InterruptHandler(_interruption), _shutdown]);
        _shell = Table(
        [
            _execute,
            new CompleteHandler(session.Language),
            new InspectHandler(session.Language),
            new IsCompleteHandler(session.Language),
            new HistoryHandler(history),
            new CommInfoHandler(),
            new CommOpenHandler(_publisher),
            new IgnoringHandler("comm_msg"),
            new IgnoringHandler("comm_close"),
            new ConnectHandler(connection),
            // Front ends that are older than the control channel send these requests to the shell channel.
            .. _control.Values,
        ]);
    }

    /// <summary>Opens the sockets and starts the session.</summary>
    /// <param name="connection">The address, the ports and the key.</param>
    /// <param name="log">Told what front ends don't see: dropped messages, connections and services that can't be had.</param>
    /// <exception cref="ConnectionFileException">The sockets can't be opened.</exception>
    public static async Task<JupyterKernel> StartAsync(ConnectionFile connection, Action<string> log)
    {
        var sockets = new KernelSockets(connection, log);
        var stdin = new StdinChannel(sockets);
        var session = await CSharpSession.StartAsync(new CSharpSessionOptions { Input = stdin });
        var kernel = new JupyterKernel(sockets, session, stdin, connection, log);
        sockets.Start();
        kernel._publisher.Status("starting", parent: null);
        return kernel;
    }

    /// <summary>Stops the cell that runs. For a signal from outside.</summary>
    public void Interrupt() => _interruption.Interrupt();

    /// <summary>Ends <see cref="RunAsync"/>. For a signal from outside.</summary>
    public void Stop() => _end.TrySetResult();

    /// <summary>Answers requests until a front end requests the shutdown, or <see cref="Stop"/> is called.</summary>
    public Task RunAsync()
    {
        // On threads of their own: lessons keep the thread pool busy on purpose, and the requests that stop them must not queue
        // behind them.
        new Thread(ServeControl) { IsBackground = true, Name = "jupyter-control" }.UnsafeStart();
        new Thread(ServeShell) { IsBackground = true, Name = "jupyter-shell" }.UnsafeStart();
        return _end.Task;
    }

    /// <summary>Ends the session, sends the queued messages and closes the sockets.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAny(_session.DisposeAsync().AsTask(), Task.Delay(TimeSpan.FromSeconds(3)));
        _stdin.Dispose();
        _sockets.Dispose();
    }

    private static Dictionary<string, IRequestHandler> Table(IEnumerable<IRequestHandler> handlers) =>
        handlers.ToDictionary(handler => handler.RequestType);

    private void ServeControl()
    {
        foreach (var request in _sockets.Control.GetConsumingEnumerable())
        {
            Handle(KernelChannel.Control, request, _control);
            EndAfter(request);
        }
    }

    private void ServeShell()
    {
        foreach (var request in ShellRequests())
        {
            Handle(KernelChannel.Shell, request, _shell);
            EndAfter(request);
            if (request.Type == _execute.RequestType)
            {
                TurnDown(_execute.TurnsDown);
            }
        }
    }

    // The first completion needs parts that take most of a second of processor time to load, and cells must not wait for that. So
    // loading starts when the front end has had its answers and asks for nothing more.
    private IEnumerable<JupyterMessage> ShellRequests()
    {
        if (!_sockets.Shell.TryTake(out var request, Timeout.Infinite))
        {
            yield break;
        }

        do
        {
            yield return request;
        }
        while (_sockets.Shell.TryTake(out request, IdleBeforeWarmUp));

        _session.Language.BeginWarmUp(
            problem => _log($"The editor services can't be loaded, so completion will fail: {problem}"));
        foreach (var later in _sockets.Shell.GetConsumingEnumerable())
        {
            yield return later;
        }
    }

    private void EndAfter(JupyterMessage request)
    {
        if (request.Type == _shutdown.RequestType)
        {
            _end.TrySetResult();
        }
    }

    private void Handle(KernelChannel channel, JupyterMessage request, Dictionary<string, IRequestHandler> handlers)
    {
        _publisher.Status("busy", request.Header);
        try
        {
            if (!handlers.TryGetValue(request.Type, out var handler))
            {
                _log($"Ignored a {request.Type} on {channel}: it isn't part of what this kernel supports.");
            }
            else if (Wait(handler, handler.HandleAsync(request)) is { } reply)
            {
                _publisher.Answer(channel, request, ReplyType(request), reply);
            }
        }
        catch (Exception problem)
        {
            _log($"A {request.Type} failed: {problem}");
            var failed = Reply.Error(new(problem.GetType().Name, problem.Message, []));
            _publisher.Answer(channel, request, ReplyType(request), failed);
        }
        finally
        {
            _publisher.Status("idle", request.Header);
        }
    }

    private JsonObject? Wait(IRequestHandler handler, Task<JsonObject?> answer) =>
        handler == _execute ? answer.GetAwaiter().GetResult() : EditorAnswer.Wait(answer);

    // "Run all" queues every cell. After a failed cell, the rest must not run on broken state.
    private void TurnDown(int count)
    {
        for (; count > 0 && _sockets.Shell.TryTake(out var waiting); count--)
        {
            if (waiting.Type != _execute.RequestType)
            {
                Handle(KernelChannel.Shell, waiting, _shell);
                continue;
            }

            _publisher.Status("busy", waiting.Header);
            _publisher.Answer(KernelChannel.Shell, waiting, ReplyType(waiting), new JsonObject { ["status"] = "aborted" });
            _publisher.Status("idle", waiting.Header);
        }
    }

    private static string ReplyType(JupyterMessage request) =>
        request.Type.Replace("_request", "_reply", StringComparison.Ordinal);
}
