namespace AsyncCourse.Engine.Directives;

/// <summary>
/// A language that .NET Interactive runs and this engine doesn't. A cell of that language says so, and the rest of the notebook
/// runs.
/// </summary>
/// <param name="name">The language's name.</param>
/// <param name="title">The phrase that stands for such a cell's content in a sentence.</param>
/// <param name="advice">What to do instead, as the end of a sentence.</param>
/// <param name="aliases">Other names for the language.</param>
internal sealed class ForeignLanguage(string name, string title, string advice, params string[] aliases) : CellDirective
{
    /// <summary>Advice that fits every language.</summary>
    public const string OpenInDotNetInteractive = "open the notebook in .NET Interactive";

    public override string Name => name;

    public override IReadOnlyList<string> Aliases => aliases;

    public override string Summary => $"Says that the lines below it are {title}, which this engine shows and doesn't run.";

    public override bool TakesText => true;

    /// <summary>The phrase that stands for such a cell's content in a sentence.</summary>
    public string Title => title;

    internal override bool TakesAnything => true;

    /// <summary>The text that is shown as the result of such a cell.</summary>
    public string Sentence => $"Not run: this is {title}, and this engine runs C# only. To have its result, {advice}.";

    public override Task RunAsync(DirectiveCall call, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{title} isn't run here: the cell shows its Sentence instead.");
}
