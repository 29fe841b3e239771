using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Interactive.Tests.Tool;

namespace Interactive.Tests.Stdio;

/// <summary>The tool's process, with lines going in and coming out.</summary>
internal sealed class StdioProcess : IAsyncDisposable
{
    private static readonly TimeSpan GoodBye = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ConcurrentQueue<string> _said = [];
    private readonly Task _complaints;

    private StdioProcess(Process process)
    {
        _process = process;
        _complaints = KeepAsync(process.StandardError);
    }

    /// <summary>The id of the process that was started; the tool may be a child of it.</summary>
    public int Id => _process.Id;

    /// <summary>What it said that was no part of the protocol, both streams.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Starts the tool as the VS Code extension does.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="environment">Variables that differ from this process's.</param>
    public static StdioProcess Start(string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = InteractiveTool.Start(folder, "[vscode]", "stdio", "--working-dir", folder);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        start.StandardOutputEncoding = Encoding.UTF8;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Writes a line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <exception cref="IOException">The process has ended.</exception>
    public async Task WriteLineAsync(string line)
    {
        await _writing.WaitAsync();
        try
        {
            await _process.StandardInput.WriteLineAsync(line);
            await _process.StandardInput.FlushAsync();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>The next line that it writes.</summary>
    /// <returns>Null when it has ended.</returns>
    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync();

    /// <summary>Keeps a line for who asks what went wrong.</summary>
    public void Keep(string line) => _said.Enqueue(line);

    /// <summary>Waits a while for its end, then ends it by force.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(GoodBye);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _complaints;
        _process.Dispose();
        _writing.Dispose();
    }

    private async Task KeepAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            Keep(line);
        }
    }
}
