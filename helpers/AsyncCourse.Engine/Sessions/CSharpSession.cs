using System.Globalization;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Language;
using AsyncCourse.Engine.Outputs;
using Microsoft.CodeAnalysis;

namespace AsyncCourse.Engine.Sessions;

/// <summary>Runs the C# cells of one notebook. Each cell sees what the earlier ones declared.</summary>
public sealed class CSharpSession : IAsyncDisposable
{
    private readonly CSharpSessionOptions _options;
    private readonly SessionScope _scope = new();
    private readonly OutputPump _pump = new();
    private readonly CellRunner _runner;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _ending = new();
    private CellTranscript? _lastTranscript;
    private int _cells;
    private int _disposed;

    private CSharpSession(CSharpSessionOptions options)
    {
        _options = options;
        _runner = new CellRunner(options, WarmUp.Resume);
        Language = new LanguageService(
            CompilerSettings.Parsing.WithDocumentationMode(DocumentationMode.Parse),
            CompilerSettings.For("Draft"),
            () => _runner.Compiler.ReferencesInReach,
            options.WorkingDirectory,
            _scope.Directives,
            code => _runner.Compiler.Draft(code));
    }

    /// <summary>
    /// The session's compiler, with what the cells so far declared.
    /// </summary>
    internal CellCompiler Compiler => _runner.Compiler;

    /// <summary>The directives that cells of this session can use.</summary>
    internal DirectiveTable Directives => _scope.Directives;

    /// <summary>Answers an editor's questions about the next cell.</summary>
    public LanguageService Language { get; }

    /// <summary>The value of a variable that cells declared.</summary>
    /// <typeparam name="T">The type of the variable.</typeparam>
    /// <param name="name">The name of the variable.</param>
    /// <exception cref="KeyNotFoundException">No cell declared the variable.</exception>
    internal T Variable<T>(string name) => (T)_runner.Variable(name)!;

    /// <summary>
    /// Starts warming up the compiler in the background, for hosts that have other work to do before they start a session.
    /// </summary>
    public static void Prepare() => WarmUp.EnsureStarted();

    /// <summary>
    /// Blocks until the compiler is warm enough for a fast first cell, or until a first cell arrives anyway. For hosts that have
    /// called <see cref="Prepare"/> or started a session, and want to report that they are ready.
    /// </summary>
    /// <param name="limit">How long to wait at most.</param>
    /// <returns>False if the limit was reached first.</returns>
    public static bool WaitUntilWarm(TimeSpan limit) => WarmUp.Wait(limit);

    /// <summary>
    /// Starts a session. Meanwhile, the compiler warms up in the background; the first cell need not wait for that.
    /// </summary>
    /// <param name="options">The settings of the session; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static Task<CSharpSession> StartAsync(
        CSharpSessionOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<CSharpSession>(cancellationToken);
        }

        LeftoverGuard.EnsureInstalled();
        WarmUp.EnsureStarted();
        var session = new CSharpSession(options ?? new CSharpSessionOptions());
        ConsoleRouter.Add(session._scope);
        return Task.FromResult(session);
    }

    /// <summary>
    /// Runs one cell. Cells never overlap: a second call waits for the first one. Errors call the third cell <c>Cell 3</c>.
    /// </summary>
    /// <param name="code">The text of the cell, including directives.</param>
    /// <param name="sink">
    /// Receives the cell's outputs while it runs, and what its background work writes afterwards, until the session ends.
    /// </param>
    /// <param name="cancellationToken">
    /// Interrupts the cell. The state of earlier cells is kept, and the result says that the cell was interrupted.
    /// </param>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    /// <exception cref="IOException">The sink failed, so the cell's output is lost.</exception>
    public Task<CellResult> RunAsync(string code, IOutputSink sink, CancellationToken cancellationToken = default) =>
        RunAsync(code, sink, name: null, cancellationToken);

    /// <summary>Runs one cell, for hosts that number their cells themselves.</summary>
    /// <param name="code">The text of the cell, including directives.</param>
    /// <param name="sink">Receives the cell's outputs, while it runs and afterwards.</param>
    /// <param name="name">
    /// The name that errors use for the cell; null for <c>Cell</c> and the next number. Names must be unique: if two cells have
    /// the same name, errors in code that the earlier one declared show lines of the later one.
    /// </param>
    /// <param name="cancellationToken">Interrupts the cell.</param>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    /// <exception cref="IOException">The sink failed, so the cell's output is lost.</exception>
    public Task<CellResult> RunAsync(string code, IOutputSink sink, string? name, CancellationToken cancellationToken) =>
        RunAsync(code, sink, name, language: null, cancellationToken);

    /// <summary>Runs one cell, for hosts that know the language in the cell's metadata.</summary>
    /// <param name="code">The text of the cell, including directives.</param>
    /// <param name="sink">Receives the cell's outputs, while it runs and afterwards.</param>
    /// <param name="name">The name that errors use for the cell; null for <c>Cell</c> and the next number.</param>
    /// <param name="language">
    /// The language that the cell starts in, such as <c>csharp</c>, <c>html</c> or <c>fsharp</c>; null for C#. If the engine
    /// doesn't run that language, the cell's output and its result say so.
    /// </param>
    /// <param name="cancellationToken">Interrupts the cell.</param>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    /// <exception cref="IOException">The sink failed, so the cell's output is lost.</exception>
    public async Task<CellResult> RunAsync(
        string code, IOutputSink sink, string? name, string? language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(sink);
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        using var interruption = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ending.Token);
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            ThreadSlot.Prune();
            name ??= string.Create(CultureInfo.InvariantCulture, $"Cell {++_cells}");
            _lastTranscript = new CellTranscript(sink, _options.OutputLimit, _pump);
            var flow = new CellFlow(_scope, _lastTranscript, _options.Input);
            ConsoleRouter.Enter(flow);
            WarmUp.GiveWay();
            Language.WarmUp.Hold();
            var result = await _runner.RunAsync(name, code, language ?? DirectiveTable.CSharp, flow, interruption.Token)
                .ConfigureAwait(false);
            foreach (var declared in _runner.LastDeclared)
            {
                Language.Note(declared);
            }

            return _lastTranscript.SinkFailure is { } failure
                ? throw new IOException($"What {name} shows can't be delivered: {failure.Message}", failure)
                : result;
        }
        finally
        {
            Language.WarmUp.Release();
            _turn.Release();
        }
    }

    /// <summary>
    /// Interrupts the running cell, disposes what cells registered, stops the loops that cells left behind, and restores the
    /// console.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        await _ending.CancelAsync().ConfigureAwait(false);
        await _turn.WaitAsync().ConfigureAwait(false);
        foreach (var failure in await _scope.EndAsync().ConfigureAwait(false))
        {
            _lastTranscript?.Write(StreamName.Stderr, $"At the end of the session: {failure.Message}\n");
        }

        _lastTranscript?.Flush();
        _pump.Dispose();
        _runner.Dispose();
        Language.Dispose();
        ConsoleRouter.Remove(_scope);
        _turn.Release();
        _turn.Dispose();
        _ending.Dispose();
    }
}
