using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Execution;

/// <summary>A directive of the engine's own: a step of the cell's run instead of code of the cell's.</summary>
internal abstract class EngineDirective : CellDirective
{
    /// <summary>Does what it is for.</summary>
    /// <param name="run">The cell.</param>
    /// <param name="call">What the cell says.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="DirectiveException">It can't be done.</exception>
    public abstract Task<CellResult> RunAsync(CellRun run, DirectiveCall call);

    /// <inheritdoc />
    public sealed override Task RunAsync(DirectiveCall call, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The engine runs its own directives by another way.");

    /// <summary>The end of a directive that only shows something.</summary>
    protected static Task<CellResult> Shown(CellRun run, MimeBundle data)
    {
        run.Show(data);
        return Task.FromResult(CellResult.Success);
    }
}
