using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary><c>#!import</c>: runs another file in this session.</summary>
internal sealed class ImportDirective : EngineDirective
{
    private const string File = "FILE";

    public override string Name => "import";

    public override string Summary => "Runs another file here: .cs, .csx, or all cells of a .ipynb or .dib.";

    public override IReadOnlyList<DirectiveOption> Options =>
    [
        new(File, File, "the file; its path starts at the folder of the one that names it")
        {
            IsImplicit = true,
            IsRequired = true,
        },
    ];

    public override async Task<CellResult> RunAsync(CellRun run, DirectiveCall call)
    {
        var file = ImportedFile.Read(call.Arguments[File]!, run.Place, run.Session.Options.WorkingDirectory, call.Line);
        foreach (var part in file.Parts)
        {
            var end = await run.RunAsync(part).ConfigureAwait(false);
            if (end.Status != CellStatus.Succeeded)
            {
                return end;
            }
        }

        return CellResult.Success;
    }
}
