namespace AsyncCourse.Engine.Directives;

/// <summary>A directive of a library that doesn't reference the engine. It takes its arguments as written.</summary>
internal sealed class PlainDirective(
    string name, string summary, bool takesText, Func<string, string, CancellationToken, Task> run) : CellDirective
{
    public override string Name => name;

    public override string Summary => summary;

    public override bool TakesText => takesText;

    internal override bool TakesAnything => true;

    public override Task RunAsync(DirectiveCall call, CancellationToken cancellationToken) =>
        run(call.Arguments.Written, call.Text, cancellationToken);
}
