using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interactive.Tests.Stdio;

/// <summary>
/// A client of <c>dotnet-interactive [vscode] stdio</c>. It sends what the VS Code extension sends: JSON envelopes, one in each
/// line.
/// </summary>
internal sealed class StdioKernel : IAsyncDisposable
{
    private const string CSharp = "csharp";

    private readonly StdioProcess _process;
    private readonly ConcurrentDictionary<string, Submission> _submissions = new();
    private readonly TaskCompletionSource<KernelEvent> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;
    private volatile StdioKernelException? _end;
    private int _sent;

    private StdioKernel(StdioProcess process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    /// <summary>The id of the process that was started; the tool may be a child of it.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts the tool and waits until it is ready. Skips the test where the tool isn't restored.</summary>
    /// <param name="folder">The folder that cells run in.</param>
    /// <param name="cancellationToken">Ends the wait, and the tool.</param>
    /// <param name="environment">Variables that differ from this process's.</param>
    /// <exception cref="StdioKernelException">It ended before it was ready.</exception>
    public static async Task<StdioKernel> StartAsync(
        string folder, CancellationToken cancellationToken, params IEnumerable<(string Name, string Value)> environment)
    {
        await Tool.InteractiveTool.RequireAsync();
        var kernel = new StdioKernel(StdioProcess.Start(folder, environment.ToDictionary(pair => pair.Name, pair => pair.Value)));
        try
        {
            await kernel._ready.Task.WaitAsync(cancellationToken);
            return kernel;
        }
        catch
        {
            await kernel.DisposeAsync();
            throw;
        }
    }

    /// <summary>The kernels that it has: <c>csharp</c>, <c>fsharp</c>, <c>html</c> …</summary>
    public async Task<IReadOnlyList<string>> KernelNamesAsync() => (await _ready.Task).Content["kernelInfos"] is JsonArray kernels
        ? [.. kernels.Select(kernel => (string?)kernel?["localName"] ?? "")]
        : [];

    /// <summary>Runs a cell, and waits for its end.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="cancellationToken">Ends the wait, not the cell.</param>
    /// <param name="kernel">Whose cell it is.</param>
    /// <exception cref="StdioKernelException">The tool ended.</exception>
    public Task<Submission> SubmitAsync(string code, CancellationToken cancellationToken, string kernel = CSharp) => SendAsync(
        "SubmitCode",
        new() { ["code"] = code, ["targetKernelName"] = kernel, ["parameters"] = new JsonObject() },
        cancellationToken);

    /// <summary>Sends a command, and waits until it has succeeded or failed.</summary>
    /// <param name="type">The command's type.</param>
    /// <param name="command">What it says.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StdioKernelException">The tool ended.</exception>
    public async Task<Submission> SendAsync(string type, JsonObject command, CancellationToken cancellationToken)
    {
        var token = $"command{Interlocked.Increment(ref _sent)}";
        var submission = _submissions.GetOrAdd(token, token => new(token));
        if (_end is { } ended)
        {
            submission.Abandon(ended);
        }

        try
        {
            await _process.WriteLineAsync(new CommandEnvelope(type, command, token).ToLine());
        }
        catch (IOException)
        {
            // It has ended; the reader says so with all that it said.
        }

        await submission.Ended.WaitAsync(cancellationToken);
        return submission;
    }

    /// <summary>Asks it to quit, and waits for its end.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _process.WriteLineAsync(new CommandEnvelope("Quit", new() { ["targetKernelName"] = ".NET" }, "quit").ToLine());
        }
        catch (IOException)
        {
            // It has ended already.
        }

        await _process.DisposeAsync();
        await _reading;
    }

    private async Task ReadAsync()
    {
        while (await _process.ReadLineAsync() is { } line)
        {
            if (Parse(line) is not { } envelope)
            {
                _process.Keep(line);
            }
            else if (KernelEvent.Read(envelope) is { } happened)
            {
                Handle(happened);
            }
            else
            {
                await RefuseAsync(envelope);
            }
        }

        // Before those that wait are looked up: one that comes later finds it.
        var end = _end = new StdioKernelException($"The tool has ended. It said: {_process.Said}");
        _ready.TrySetException(end);
        foreach (var submission in _submissions.Values)
        {
            submission.Abandon(end);
        }
    }

    private void Handle(KernelEvent happened)
    {
        if (happened.Type == "KernelReady")
        {
            _ready.TrySetResult(happened);
        }

        if (_submissions.TryGetValue(happened.RootToken, out var submission))
        {
            submission.Add(happened);
        }
    }

    // What the tool asks of VS Code, such as a line of input. A cell that waits for the answer would wait for ever.
    private Task RefuseAsync(JsonObject command) => _process.WriteLineAsync(new JsonObject
    {
        ["eventType"] = "CommandFailed",
        ["event"] = new JsonObject { ["message"] = $"Nobody is here to answer {command["commandType"]}." },
        ["command"] = command.DeepClone(),
        ["routingSlip"] = new JsonArray("kernel://vscode/"),
    }.ToJsonString());

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
