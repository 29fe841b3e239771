using AsyncCourse.Engine.Execution;

namespace AsyncCourse.Engine.Directives.BuiltIn;

/// <summary>A language that .NET Interactive runs and this engine doesn't: the cell says so, and the rest of the notebook runs.</summary>
/// <param name="name">The language's name.</param>
/// <param name="title">What a sentence calls it.</param>
/// <param name="advice">What to do instead.</param>
/// <param name="aliases">Other names for it.</param>
internal sealed class ForeignLanguage(string name, string title, string advice, params string[] aliases) : EngineDirective
{
    public override string Name => name;

    public override IReadOnlyList<string> Aliases => aliases;

    public override string Summary => $"Says that the lines below it are {title}, which this engine shows and doesn't run.";

    public override bool TakesText => true;

    /// <summary>What a sentence calls it.</summary>
    public string Title => title;

    internal override bool TakesAnything => true;

    public override Task<UnitEnd> RunAsync(CellRun run, DirectiveCall call)
    {
        if (call.Text.Length == 0) return Task.FromResult(UnitEnd.Success);
        run.NotRun(title);
        return Shown(run, DirectiveOutput.Sentence(
            $"Not run: this is {title}, and this engine runs C# only. To have its result, {advice}."));
    }
}
