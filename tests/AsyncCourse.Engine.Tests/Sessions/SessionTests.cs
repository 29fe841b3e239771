using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Sessions;

namespace AsyncCourse.Engine.Tests.Sessions;

/// <summary>A session for each test, and short ways to run cells in it.</summary>
public abstract class SessionTests : IAsyncLifetime
{
    private protected CSharpSession Session { get; private set; } = null!;

    private protected virtual CSharpSessionOptions Options => new();

    public async ValueTask InitializeAsync() =>
        Session = await CSharpSession.StartAsync(Options, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a cell that must succeed.</summary>
    private protected async Task<RecordingSink> RunAsync(string code)
    {
        var (result, sink) = await TryAsync(code);
        result.Status.Should().Be(CellStatus.Succeeded, string.Join('\n', result.Error?.Traceback ?? []));
        return sink;
    }

    /// <summary>Runs a cell, however it ends.</summary>
    private protected async Task<(CellResult Result, RecordingSink Sink)> TryAsync(
        string code, CancellationToken cancellationToken = default)
    {
        var sink = new RecordingSink();
        var result = await Session.RunAsync(code, sink, cancellationToken);
        return (result, sink);
    }

    /// <summary>The value of a cell's last expression, as plain text.</summary>
    private protected async Task<string?> ValueAsync(string code) => (await RunAsync(code)).Result;
}
