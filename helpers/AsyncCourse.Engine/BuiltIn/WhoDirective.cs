using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary><c>#!who</c>: lists the names of the variables.</summary>
internal sealed class WhoDirective : EngineDirective
{
    public override string Name => "who";

    public override string Summary => "Names the variables that cells declared.";

    public override Task<CellResult> RunAsync(CellRun run, DirectiveCall call)
    {
        var names = run.Session.Compiler.Chain.Variables().Select(variable => variable.Name).ToList();
        return Shown(run, MimeBundle.PlainText(names.Count == 0 ? WhosDirective.None : string.Join("  ", names)));
    }
}
