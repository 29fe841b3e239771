using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Values;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary><c>#!value</c>: stores a text under a name.</summary>
internal sealed class ValueDirective : EngineDirective
{
    private const string File = "--from-file";
    private const string Value = "--from-value";
    private const string Url = "--from-url";

    public override string Name => "value";

    public override string Summary =>
        "Keeps the text below it, or that of a file, under a name, which is a variable in C# cells too.";

    public override IReadOnlyList<DirectiveOption> Options =>
    [
        new("--name", "NAME", "what it is called") { IsRequired = true },
        new(File, "FILE", "the file whose text to keep, instead of the lines below"),
        new(Value, "VALUE", "the value to keep, as for #!set, instead of the lines below"),
        new(Url, "ADDRESS", "not here: fetch it in a C# cell, with HttpClient"),
        ValueFormat.Option,
    ];

    public override bool TakesText => true;

    public override async Task<CellResult> RunAsync(CellRun run, DirectiveCall call)
    {
        var name = call.Arguments["--name"]!;
        var format = call.Arguments[ValueFormat.Option.Name] ?? MimeType.Plain;
        var value = await ReadAsync(run, call).ConfigureAwait(false);
        run.Session.Values[name] = value with { Format = format };
        run.Show(new(new Dictionary<string, string> { [format] = value.Text ?? $"{value.Object}" }));
        return SyntaxFacts.IsValidIdentifier(name)
            ? await Declared
                .AsAsync(run, this, call, Declared.Name(this, name, call), value with { Format = format }, format: null)
                .ConfigureAwait(false)
            : CellResult.Success;
    }

    private async Task<SharedValue> ReadAsync(CellRun run, DirectiveCall call)
    {
        string[] sources = [.. ((string[])[File, Value, Url]).Where(option => call.Arguments[option] is not null)];
        if (sources.Length + (call.Text.Length > 0 ? 1 : 0) > 1)
        {
            throw new DirectiveException(
                $"#!{Name} takes one text: the lines below it, {File} or {Value}. Leave out all but one.", call.Line);
        }

        return sources.FirstOrDefault() switch
        {
            Url => throw new DirectiveException(
                $"#!{Name} {Url} isn't supported here; fetch the text in a C# cell, with HttpClient.", call.Line),
            Value => await ValueSource.FindAsync(run, call.Arguments[Value]!, call).ConfigureAwait(false),
            File => SharedValue.OfText(ReadFile(run, call)),
            _ => SharedValue.OfText(call.Text),
        };
    }

    private string ReadFile(CellRun run, DirectiveCall call)
    {
        var path = Path.GetFullPath(call.Arguments[File]!, run.Place.Folder);
        try
        {
            return System.IO.File.ReadAllText(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new DirectiveException(
                $"#!{Name} can't read '{call.Arguments[File]}': {cause.Message} Paths are relative to {run.Place.Folder}.",
                call.Line, cause);
        }
    }
}
