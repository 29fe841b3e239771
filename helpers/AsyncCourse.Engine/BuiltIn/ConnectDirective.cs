using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary>
/// <c>#!connect</c>: connects nothing. From then on, cells for the kernel that it names say that they are not run here.
/// </summary>
internal sealed class ConnectDirective : EngineDirective
{
    private const string Advice = "open the notebook in .NET Interactive";

    public override string Name => "connect";

    public override string Summary =>
        "Connects nothing: this engine has no kernels beside its own. Cells of the kernel are not run.";

    internal override bool TakesAnything => true;

    public override Task<CellResult> RunAsync(CellRun run, DirectiveCall call)
    {
        var words = ArgumentTokens.Split(call.Arguments.Written).Select(token => token.Text).ToList();
        if (words.IndexOf("--kernel-name") is var at and >= 0 && at + 1 < words.Count)
        {
            var name = words[at + 1];
            // For databases, .NET Interactive adds a prefix: after `#!connect mssql --kernel-name shop`, cells start with
            // `#!sql-shop`.
            run.Table.Add(new ForeignLanguage(
                name, $"a cell for the kernel \"{name}\"", Advice, $"sql-{name}", $"kql-{name}", $"jupyter-{name}"));
        }

        run.NotRun("#!connect");
        return Shown(run, DirectiveOutput.Sentence(
            $"Not connected: this engine has no kernels beside its own. To have one, {Advice}; "
            + "cells that use it are not run here."));
    }
}
