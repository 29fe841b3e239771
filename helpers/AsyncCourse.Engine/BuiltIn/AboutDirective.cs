using System.Runtime.InteropServices;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Execution;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.BuiltIn;

/// <summary><c>#!about</c>: shows which engine and runtime run the cells.</summary>
internal sealed class AboutDirective : EngineDirective
{
    public override string Name => "about";

    public override string Summary => "Shows what runs the cells, and its version.";

    public override Task<CellResult> RunAsync(CellRun run, DirectiveCall call) => Shown(run, MimeBundle.PlainText(
        $"""
        {typeof(AboutDirective).Assembly.GetName().Name} {typeof(AboutDirective).Assembly.GetName().Version!.ToString(3)}
        C# 14 on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}
        It runs the C# cells of .NET Interactive's notebooks; #!lsmagic lists its directives.
        """));
}
