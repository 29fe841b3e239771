using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution.Compilation;
using AsyncCourse.Engine.Execution.Errors;
using AsyncCourse.Engine.Execution.Interactive;
using AsyncCourse.Engine.Execution.Interruption;

namespace AsyncCourse.Engine.Execution;

/// <summary>Runs cells one after the other: directives, then loaded files, then the cell's own code.</summary>
/// <param name="options">The notebook's folder and limits.</param>
/// <param name="compiled">Told each time a text was compiled.</param>
[SuppressMessage("Performance", "CA1859", Justification = "An interface keeps .NET Interactive's API from being loaded with this class.")]
internal sealed class CellRunner(CSharpSessionOptions options, Action compiled) : IDisposable
{
    private const int MaxLoadDepth = 16;

    private readonly ConcurrentDictionary<string, SourceUnit> _sources = [];
    private readonly CellCompiler _compiler = new();
    private readonly List<string> _lastDeclared = [];
    private DirectiveRunner? _directives;
    private IInteractive? _interactive;
    private int _within;

    /// <summary>The compiler, with all that was declared so far.</summary>
    public CellCompiler Compiler => _compiler;

    /// <summary>
    /// What the last cell declared for later cells, as texts: those of the files that it loaded, then its own. Empty if nothing.
    /// </summary>
    public IReadOnlyList<string> LastDeclared => _lastDeclared;

    /// <summary>Lets go of what directives loaded.</summary>
    public void Dispose()
    {
        _interactive?.Dispose();
        _directives?.Dispose();
    }

    /// <summary>The value of a variable that cells declared.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">No cell declared it.</exception>
    public object? Variable(string name) => _compiler.Chain.Variable(name);

    /// <summary>Runs one cell.</summary>
    /// <param name="name">What errors call it.</param>
    /// <param name="code">Its text, directives included.</param>
    /// <param name="flow">Where its output goes.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    public async Task<CellResult> RunAsync(string name, string code, CellFlow flow, CancellationToken cancellationToken)
    {
        var started = options.TimeProvider.GetTimestamp();
        _lastDeclared.Clear();
        var diagnostics = new List<CellDiagnostic>();
        UnitEnd end;
        var isTimed = false;
        try
        {
            var source = CellSource.Parse(code);
            isTimed = source.Directives.OfType<TimeDirective>().Any();
            end = await RunAsync(
                new SourceUnit(name, source.Code, IsCell: true), source.Directives, options.WorkingDirectory,
                flow, diagnostics, depth: 0, cancellationToken).ConfigureAwait(false);
        }
        catch (DirectiveException exception)
        {
            end = UnitEnd.OfDirective(exception, new SourceUnit(name, code, IsCell: true));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            end = UnitEnd.OfInterruption(CellOutcome.Interrupted);
        }

        var elapsed = options.TimeProvider.GetElapsedTime(started);
        if (isTimed) flow.Transcript.Show(new DisplayOutput(MimeBundle.PlainText(WallTime(elapsed)), DisplayId: null));
        if (end.Error is not null) flow.Transcript.Show(new ErrorOutput(end.Error));
        if (end.Status == CellStatus.Interrupted) flow.Mute();
        flow.Transcript.End();
        return new(end.Status, elapsed, end.Error, diagnostics);
    }

    private async Task<UnitEnd> RunAsync(
        SourceUnit source, IReadOnlyList<Directive> directives, string folder,
        CellFlow flow, List<CellDiagnostic> diagnostics, int depth, CancellationToken cancellationToken)
    {
        if (directives.Count > 0)
        {
            _directives ??= new DirectiveRunner(_compiler);
            await _directives.ReferenceAsync(directives, folder, flow.Transcript, cancellationToken).ConfigureAwait(false);
            foreach (var load in directives.OfType<LoadDirective>())
            {
                if (depth == MaxLoadDepth)
                    throw new DirectiveException("Files that #load each other go round in circles.", load.Line);
                var (path, text) = DirectiveRunner.Read(load, folder);
                var loaded = await RunFileAsync(
                    new SourceUnit(load.Path, text, IsCell: false), Path.GetDirectoryName(path)!,
                    flow, diagnostics, depth + 1, cancellationToken).ConfigureAwait(false);
                if (loaded.Status != CellStatus.Succeeded) return loaded;
            }
        }

        return await RunUnitAsync(source, flow, diagnostics, cancellationToken).ConfigureAwait(false);
    }

    // A directive that can't be obeyed ends the text that it stands in: its line means nothing in the one that loads it.
    private async Task<UnitEnd> RunFileAsync(
        SourceUnit written, string folder,
        CellFlow flow, List<CellDiagnostic> diagnostics, int depth, CancellationToken cancellationToken)
    {
        try
        {
            var file = CellSource.Parse(written.Text);
            return await RunAsync(
                written with { Text = file.Code }, file.Directives, folder,
                flow, diagnostics, depth, cancellationToken).ConfigureAwait(false);
        }
        catch (DirectiveException exception)
        {
            return UnitEnd.OfDirective(exception, written);
        }
    }

    private async Task<UnitEnd> RunUnitAsync(
        SourceUnit source, CellFlow flow, List<CellDiagnostic> diagnostics, CancellationToken cancellationToken)
    {
        _sources[source.Name] = source;
        var run = new UnitRun(source, _compiler, flow, Interactive);
        var outcome = await CellExecution.RunAsync(
            flow, Prepare, options.InterruptGrace, cancellationToken).ConfigureAwait(false);
        if (run.Unit is null) return UnitEnd.OfInterruption(CellOutcome.Interrupted);

        diagnostics.AddRange(run.Unit.Diagnostics);
        if (run.Continue(outcome)) _lastDeclared.Add(source.Text);
        if (run.Unit.Program is null) return new(CellStatus.Failed, DiagnosticText.Error(run.Unit));
        return outcome switch
        {
            { Exception: { } exception } => new(outcome.Status, new ExceptionText(_sources.GetValueOrDefault).Error(exception)),
            { Status: CellStatus.Succeeded } => new(outcome.Status, Error: null),
            _ => UnitEnd.OfInterruption(outcome),
        };

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
        _sources[source.Name] = source;
        var run = new UnitRun(source, _compiler, flow, interactive: null, showValue);
        var body = run.Prepare(cancellationToken)();
        await body.ContinueWith(
            _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
        var outcome = CellOutcome.Of(body);
        if (run.Continue(outcome)) _lastDeclared.Add(source.Text);
        return run.Unit!.Program is null ? DiagnosticText.Error(run.Unit)
            : outcome.Exception is { } exception ? new ExceptionText(_sources.GetValueOrDefault).Error(exception)
            : null;
    }

    private static string WallTime(TimeSpan elapsed)
    {
        var milliseconds = elapsed.TotalMilliseconds;
        return $"Wall time: {milliseconds.ToString(milliseconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} ms";
    }
}
