namespace AsyncCourse.Engine.Execution;

/// <summary>Runs the C# cells of one notebook, each seeing what the earlier ones declared.</summary>
public sealed class CSharpSession : IAsyncDisposable
{
    private CSharpSession()
    {
    }

    /// <summary>Starts a session and warms up the compiler.</summary>
    /// <param name="options">The notebook's folder and limits; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static Task<CSharpSession> StartAsync(
        CSharpSessionOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException($"{options} {cancellationToken}");

    /// <summary>Runs one cell. Calls don't overlap: a second one waits for the first.</summary>
    /// <param name="code">The cell's text, directives included.</param>
    /// <param name="sink">Receives what the cell shows, while it runs.</param>
    /// <param name="cancellationToken">Interrupts the cell; earlier cells' state is kept and the result says that it was interrupted.</param>
    public Task<CellResult> RunAsync(string code, IOutputSink sink, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException($"{code} {sink} {cancellationToken}");

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
