using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Errors;
using AsyncCourse.Engine.Interactive;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Execution;

/// <summary>Runs cells one after the other, and keeps what they share.</summary>
/// <param name="options">The settings of the session.</param>
/// <param name="compiled">Called each time a text was compiled.</param>
[SuppressMessage(
    "Performance", "CA1859", Justification = "An interface keeps .NET Interactive's API from being loaded with this class.")]
internal sealed class CellRunner(CSharpSessionOptions options, Action compiled) : IDisposable
{
    private readonly ConcurrentDictionary<string, SourceUnit> _sources = [];
    private readonly CellCompiler _compiler = new();
    private readonly List<string> _lastDeclared = [];
    private DirectiveRunner? _directives;
    private IInteractive? _interactive;
    private int _within;
    private bool _carriedMermaid;

    /// <summary>The compiler, with all declarations so far.</summary>
    public CellCompiler Compiler => _compiler;

    /// <summary>
    /// The texts whose declarations the last cell left to later cells: the files that it loaded, then its own text. Empty if
    /// there are none.
    /// </summary>
    public IReadOnlyList<string> LastDeclared => _lastDeclared;

    /// <summary>The settings of the session.</summary>
    public CSharpSessionOptions Options => options;

    /// <summary>Loads the assemblies and packages that cells reference.</summary>
    public DirectiveRunner Directives => _directives ??= new DirectiveRunner(_compiler);

    /// <summary>The values that <c>#!value</c> stored, by name.</summary>
    public ConcurrentDictionary<string, SharedValue> Values { get; } = [];

    /// <summary>True the first time: only the session's first diagram carries the library that draws it.</summary>
    public bool CarryMermaid() => !_carriedMermaid && (_carriedMermaid = true);

    /// <summary>Releases what directives loaded.</summary>
    public void Dispose()
    {
        _interactive?.Dispose();
        _directives?.Dispose();
    }

    /// <summary>The value of a variable that cells declared.</summary>
    /// <param name="name">The variable's name.</param>
    /// <exception cref="KeyNotFoundException">No cell declared the variable.</exception>
    public object? Variable(string name) => _compiler.Chain.Variable(name);

    /// <summary>Runs one cell.</summary>
    /// <param name="name">The name that errors use for the cell, such as <c>Cell 3</c>.</param>
    /// <param name="code">The text of the cell, including directives.</param>
    /// <param name="language">The language that the cell starts in.</param>
    /// <param name="flow">The identity of the cell, with its session and its output.</param>
    /// <param name="cancellationToken">Interrupts the cell.</param>
    public async Task<CellResult> RunAsync(
        string name, string code, string language, CellFlow flow, CancellationToken cancellationToken)
    {
        var started = options.TimeProvider.GetTimestamp();
        _lastDeclared.Clear();
        var run = new CellRun(this, flow, cancellationToken);
        CellResult end;
        try
        {
            end = await run
                .RunAsync(new CellText(new SourceUnit(name, code, IsCell: true), language, options.WorkingDirectory, []))
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            end = CellEnding.Interrupted;
        }

        var elapsed = options.TimeProvider.GetElapsedTime(started);
        if (run.IsTimed)
        {
            run.Show(MimeBundle.PlainText(WallTime(elapsed)));
        }

        if (end.Error is not null)
        {
            flow.Transcript.Show(new ErrorOutput(end.Error));
        }

        if (end.Status == CellStatus.Interrupted)
        {
            flow.Mute();
        }

        flow.Transcript.End();
        return end with { Elapsed = elapsed, Diagnostics = run.Diagnostics, NotRun = run.LeftOut };
    }

    /// <summary>Keeps a text, so that errors can show its lines later.</summary>
    /// <param name="source">The original text.</param>
    public void Remember(SourceUnit source) => _sources[source.Name] = source;

    /// <summary>Says what an exception of a cell's code means for the person who wrote it.</summary>
    /// <param name="exception">What the code threw.</param>
    public CellError Explain(Exception exception) => new ExceptionText(_sources.GetValueOrDefault).Error(exception);

    /// <summary>Compiles and runs a piece of C#.</summary>
    /// <param name="source">The C# to run.</param>
    /// <param name="flow">The cell that the piece belongs to.</param>
    /// <param name="cancellationToken">Interrupts the compilation and the code.</param>
    public async Task<CellResult> RunUnitAsync(SourceUnit source, CellFlow flow, CancellationToken cancellationToken)
    {
        var run = new UnitRun(source, _compiler, flow, Interactive);
        var end = await CellExecution.RunAsync(
            flow, Prepare, Explain, options.InterruptGrace, cancellationToken).ConfigureAwait(false);
        if (run.Unit is not { } unit)
        {
            return CellEnding.Interrupted;
        }

        if (run.Continue(end))
        {
            _lastDeclared.Add(source.Text);
        }

        var result = unit.Program is null ? CellResult.Failure(DiagnosticText.Error(unit)) : end;
        return result with { Diagnostics = unit.Diagnostics };

        Func<Task> Prepare()
        {
            var body = run.Prepare(cancellationToken);
            compiled();
            return body;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private IInteractive Interactive() => _interactive ??= new InteractiveKernels(RunWithinAsync, Variable);

    private async Task<CellError?> RunWithinAsync(string code, Action<object?> showValue, CancellationToken cancellationToken)
    {
        var flow = CellFlow.CurrentOrLatest!;
        var number = Interlocked.Increment(ref _within).ToString(CultureInfo.InvariantCulture);
        var source = new SourceUnit($"Code {number} that a cell sent", code, IsCell: true);
        Remember(source);
        var run = new UnitRun(source, _compiler, flow, interactive: null, showValue);
        var body = run.Prepare(cancellationToken)();
        await body.ContinueWith(
            _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)
            .ConfigureAwait(false);
        var end = CellEnding.Of(body, Explain);
        if (run.Continue(end))
        {
            _lastDeclared.Add(source.Text);
        }

        return run.Unit!.Program is null ? DiagnosticText.Error(run.Unit) : end.Error;
    }

    private static string WallTime(TimeSpan elapsed)
    {
        var milliseconds = elapsed.TotalMilliseconds;
        return $"Wall time: {milliseconds.ToString(milliseconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} ms";
    }
}
