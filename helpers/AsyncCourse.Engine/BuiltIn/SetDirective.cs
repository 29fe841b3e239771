using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Values;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary><c>#!set</c>: declares a variable with a value from the line, from another variable, or from the learner.</summary>
internal sealed class SetDirective : EngineDirective
{
    public override string Name => "set";

    public override string Summary => "Declares a variable with a text, the value of another variable, or what you answer.";

    public override IReadOnlyList<DirectiveOption> Options =>
    [
        new("--name", "NAME", "what the variable is called") { IsRequired = true },
        new("--value", "VALUE", "a text, @csharp:VARIABLE, @input:QUESTION or @password:QUESTION") { IsRequired = true },
        ValueFormat.Option,
        new("--byref", "", "there for .NET Interactive's sake: a variable is never copied here"),
    ];

    public override async Task<CellResult> RunAsync(CellRun run, DirectiveCall call)
    {
        var name = Declared.Name(this, call.Arguments["--name"]!, call);
        var value = await ValueSource.FindAsync(run, call.Arguments["--value"]!, call).ConfigureAwait(false);
        return await Declared.AsAsync(run, this, call, name, value, call.Arguments[ValueFormat.Option.Name])
            .ConfigureAwait(false);
    }
}
