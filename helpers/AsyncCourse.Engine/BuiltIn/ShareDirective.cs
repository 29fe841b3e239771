using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Values;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary>
/// <c>#!share</c>: declares a variable with a value from another kernel. There is only one session here, so most such variables
/// exist already.
/// </summary>
internal sealed class ShareDirective : EngineDirective
{
    public override string Name => "share";

    public override string Summary => "Makes a value of another language a variable here; a C# variable is here already.";

    public override IReadOnlyList<DirectiveOption> Options =>
    [
        new("--name", "NAME", "what to share") { IsRequired = true, IsImplicit = true },
        new("--from", "LANGUAGE", "where it is: csharp, or value for what #!value keeps") { IsRequired = true },
        new("--as", "NAME", "what it is called here, if not the same"),
        ValueFormat.Option,
    ];

    public override async Task<CellResult> RunAsync(CellRun run, DirectiveCall call)
    {
        var source = call.Arguments["--name"]!;
        var name = Declared.Name(this, call.Arguments["--as"] ?? source, call);
        var format = call.Arguments[ValueFormat.Option.Name];
        var value = await ValueSource.FindAsync(run, $"@{call.Arguments["--from"]}:{source}", call).ConfigureAwait(false);
        return value.Variable == name && format is null
            ? CellResult.Success
            : await Declared.AsAsync(run, this, call, name, value, format).ConfigureAwait(false);
    }
}
