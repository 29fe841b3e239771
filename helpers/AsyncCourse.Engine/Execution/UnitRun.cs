using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Errors;
using AsyncCourse.Engine.Formatting;
using AsyncCourse.Engine.Interactive;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Execution;

/// <summary>One run of one text: compile, load, run, show the value of its last expression.</summary>
/// <param name="source">The text.</param>
/// <param name="compiler">The compiler, with all that was declared so far.</param>
/// <param name="flow">Where its output goes.</param>
/// <param name="interactive">Gives .NET Interactive's API, which is asked for if a text has named it; null within another text.</param>
/// <param name="showValue">Shows the value of its last expression; null to show it as the cell's result.</param>
internal sealed class UnitRun(
    SourceUnit source, CellCompiler compiler, CellFlow flow, Func<IInteractive>? interactive = null, Action<object?>? showValue = null)
{
    // Its own: an abandoned cell may still write to it.
    private readonly object?[] _states = compiler.Chain.NewStates();
    private bool _ready;

    /// <summary>What the compiler made of the text; null if it was interrupted.</summary>
    public CompiledUnit? Unit { get; private set; }

    /// <summary>Compiles and loads the text and shows its warnings.</summary>
    /// <param name="cancellationToken">Ends the compilation.</param>
    /// <returns>Its code; code that does nothing if it didn't compile.</returns>
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
    /// Lets later cells see what this one declared, also if it failed or was interrupted: what was assigned until then keeps its
    /// value, as in .NET Interactive.
    /// </summary>
    /// <param name="end">How it ended.</param>
    /// <returns>Whether later cells see anything of it.</returns>
    public bool Continue(CellResult end)
    {
        // Without an object it has nothing to run, or did not get as far as to run.
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
            return; // It is on show already.
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
