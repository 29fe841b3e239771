using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Execution;

/// <summary>A directive of the engine itself. It runs as a step of the cell's run, not as code of the cell.</summary>
internal abstract class EngineDirective : CellDirective
{
    /// <summary>Runs the directive.</summary>
    /// <param name="run">The run of the cell that has the directive.</param>
    /// <param name="call">The arguments and the text that the cell gives it.</param>
    /// <returns>How the directive ended.</returns>
    /// <exception cref="DirectiveException">The directive failed.</exception>
    public abstract Task<CellResult> RunAsync(CellRun run, DirectiveCall call);

    /// <inheritdoc />
    public sealed override Task RunAsync(DirectiveCall call, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The engine runs its own directives by another way.");

    /// <summary>Shows an output, and returns the end of a directive that does nothing else.</summary>
    protected static Task<CellResult> Shown(CellRun run, MimeBundle data)
    {
        run.Show(data);
        return Task.FromResult(CellResult.Success);
    }
}
