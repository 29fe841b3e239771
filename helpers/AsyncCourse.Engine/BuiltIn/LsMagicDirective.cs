using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary><c>#!lsmagic</c>: lists the directives.</summary>
internal sealed class LsMagicDirective : EngineDirective
{
    public override string Name => "lsmagic";

    public override string Summary => "Lists the directives.";

    public override Task<CellResult> RunAsync(CellRun run, DirectiveCall call) => Shown(run, List(run.Table, "Directives"));

    /// <summary>Shows the directives as a table.</summary>
    /// <param name="table">The session's directives.</param>
    /// <param name="caption">The text above the table.</param>
    internal static MimeBundle List(DirectiveTable table, string caption) => DirectiveOutput.Table(
        ["Directive", "What it does"],
        [
            .. DirectiveAdvice.References.Select(reference => (string[])[reference.Usage, reference.Summary]),
            .. table.All.Select(directive => (string[])[$"#!{directive.Name}", directive.Summary]),
        ],
        caption);
}
