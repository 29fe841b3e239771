using AsyncCourse.Engine.Execution.Compilation;
using AsyncCourse.Engine.Execution.Errors;
using AsyncCourse.Engine.Execution.Interruption;
using AsyncCourse.Engine.Formatting;

namespace AsyncCourse.Engine.Execution;

/// <summary>One run of one text: compile, load, run, show the value of its last expression.</summary>
internal sealed class UnitRun(SourceUnit source, CellCompiler compiler, SubmissionHost host, CellFlow flow)
{
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
        if (Unit.Program is not { } program) return () => Task.CompletedTask;
        _ready = true;
        if (program.Image is null) return () => Task.CompletedTask;
        var start = host.Load(program.Image);
        return () => RunAsync(start, program);
    }

    /// <summary>
    /// Lets later cells see what this one declared, also if it failed or was interrupted: what was assigned until then keeps its
    /// value, as in .NET Interactive.
    /// </summary>
    /// <param name="outcome">How it ended.</param>
    /// <returns>Whether later cells see it.</returns>
    public bool Continue(CellOutcome outcome)
    {
        if (!_ready || !host.Advance(outcome.Status == CellStatus.Succeeded)) return false;
        compiler.Continue(Unit!.Program!);
        return true;
    }

    private async Task RunAsync(Func<Task<object?>> start, CompiledProgram program)
    {
        var value = await start().ConfigureAwait(false);
        if (value is not null || LastExpression.HasValue(program.Compilation))
            flow.Transcript.Show(new ResultOutput(ValueFormatter.Format(value)));
    }
}
