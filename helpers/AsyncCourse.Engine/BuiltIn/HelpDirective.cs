using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary><c>#!help</c>: shows how a directive is used.</summary>
internal sealed class HelpDirective : EngineDirective
{
    private const string Of = "NAME";

    public override string Name => "help";

    public override string Summary => "Says how a directive is used; without a name it lists them.";

    public override IReadOnlyList<DirectiveOption> Options => [new(Of, Of, "the directive") { IsImplicit = true }];

    public override Task<CellResult> RunAsync(CellRun run, DirectiveCall call)
    {
        if (call.Arguments[Of] is not { } name)
        {
            return Shown(run, LsMagicDirective.List(run.Table, "Directives; #!help NAME says more about one"));
        }

        var directive = run.Table.Find(name.TrimStart('#', '!'))
            ?? throw new DirectiveException(DirectiveAdvice.ForUnknown("#!" + name.TrimStart('#', '!'), run.Table), call.Line);
        return Shown(run, MimeBundle.PlainText(DirectiveHelp.Of(directive)));
    }
}
