using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary>A directive that shows the lines below it in its own way. If there are none, it shows nothing.</summary>
internal abstract class TextDirective : EngineDirective
{
    /// <inheritdoc />
    public sealed override bool TakesText => true;

    /// <inheritdoc />
    public sealed override Task<CellResult> RunAsync(CellRun run, DirectiveCall call) => call.Text.Length == 0
        ? Task.FromResult(CellResult.Success)
        : Shown(run, View(run, call.Text));

    /// <summary>Creates the output.</summary>
    /// <param name="run">The run of the cell that has the directive.</param>
    /// <param name="text">The lines below the directive.</param>
    protected abstract MimeBundle View(CellRun run, string text);
}
