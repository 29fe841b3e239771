using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Errors;
using AsyncCourse.Engine.Formatting;
using AsyncCourse.Engine.Interactive;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Execution;

/// <summary>One run of one text: compiles, loads and runs it, and shows the value of its last expression.</summary>
/// <param name="source">The text to run.</param>
/// <param name="compiler">The compiler, with all declarations so far.</param>
/// <param name="flow">The cell that the text belongs to.</param>
/// <param name="interactive">
/// Returns .NET Interactive's API. It is only called if a text has used the API. Null for a text that a cell submits.
/// </param>
/// <param name="showValue">Shows the value of the last expression; null to show it as the cell's result.</param>
internal sealed class UnitRun(
    SourceUnit source, CellCompiler compiler, CellFlow flow, Func<IInteractive>? interactive = null,
    Action<object?>? showValue = null)
{
    // An array of its own for each run, because an abandoned cell may still write to its array.
    private readonly object?[] _states = compiler.Chain.NewStates();
    private bool _ready;

    /// <summary>The compiled text; null if the compilation was interrupted.</summary>
    public CompiledUnit? Unit { get; private set; }

    /// <summary>Compiles and loads the text, and shows its warnings.</summary>
    /// <param name="cancellationToken">Cancels the compilation.</param>
    /// <returns>The text's code. If it didn't compile, the code does nothing.</returns>
    public Func<Task> Prepare(CancellationToken cancellationToken)
    {
        Unit = compiler.Compile(source, cancellationToken);
        flow.Transcript.Write(StreamName.Stderr, DiagnosticText.Warnings(Unit));
        if (Unit.Program is not { } program)
        {
            return () => Task.CompletedTask;
        }

        _ready = true;
        if (!program.HasCode)
        {
            return () => Task.CompletedTask;
        }

        if (source.Text.Contains("Display", StringComparison.Ordinal))
        {
            SharedDisplays.EnsureShown();
        }

        var start = SubmissionHost.Load(program);
        return interactive is not null && compiler.UsesInteractive ? RunInteractiveAsync : () => RunAsync(start, program);

        async Task RunInteractiveAsync()
        {
            using var cell = interactive().Enter(source.Text, flow);
            await RunAsync(start, program).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Makes the declarations of this text visible to later cells, even if it failed or was interrupted. Variables that were
    /// assigned before that keep their values, as in .NET Interactive.
    /// </summary>
    /// <param name="end">How it ended.</param>
    /// <returns>Whether it declared anything that later cells can see.</returns>
    public bool Continue(CellResult end)
    {
        // If there is no object, the text has no code, or its code never started.
        var state = _states[SubmissionChain.Slot(_states)];
        if (!_ready || (state is null && end.Status != CellStatus.Succeeded))
        {
            return false;
        }

        if (Unit!.Program!.Declarations.IsEmpty)
        {
            return false;
        }

        compiler.Chain.Add(Unit.Program, state, compiler.References);
        return true;
    }

    private async Task RunAsync(Func<object?[], Task<object?>> start, CompiledProgram program)
    {
        var value = await start(_states).ConfigureAwait(false);
        if (value is Microsoft.DotNet.Interactive.Formatting.DisplayedValue)
        {
            return; // It has been shown already.
        }

        if (value is null && !LastExpression.HasValue(program.Compilation))
        {
            return;
        }

        if (showValue is not null)
        {
            showValue(value);
        }
        else
        {
            flow.Transcript.Show(new ResultOutput(ValueFormatter.Format(value)));
        }
    }
}
