using AsyncCourse.Engine.Outputs;
using Course.Lessons;
using Course.Testing;
using Interactive.Tests.Stdio;
using Interactive.Tests.Tool;

namespace Interactive.Tests.Hosts;

/// <summary>The library's directives in .NET Interactive. Lessons.Tests has the same cells in our engine.</summary>
[Trait("Pace", "Slow")]
public sealed class DirectiveTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Library => Path.Combine(CourseRoot.HelpersBin(InteractiveTool.Root), "AsyncCourse.dll");

    [Fact]
    public async Task EveryDirective_WorksAndEveryWrongOneSaysWhatIsWrong()
    {
        using var alone = await Measuring.AloneAsync(Cancellation);
        await using var kernel = await StdioKernel.StartAsync(
            InteractiveTool.Notebooks, Cancellation, (CourseVariable.Progress, CourseVariable.None));

        foreach (var (language, code, result) in DirectiveCells.All(Library))
        {
            var cell = await kernel.SubmitAsync(code, Cancellation, language);

            cell.Succeeded.Should().BeTrue("{0}: {1}", code, cell.Failure);
            var shown = cell.Outputs.OfType<ResultOutput>().Last().Data.Content[MimeType.Plain];
            DirectiveCells.RequirePython(shown);
            shown.Should().Contain(result, code);
        }

        foreach (var (code, error) in DirectiveCells.Wrong)
        {
            var cell = await kernel.SubmitAsync(code, Cancellation);

            cell.Succeeded.Should().BeFalse(code);
            cell.Failure.Should().Contain(error, code);
        }
    }

    // What an editor offers before anything is typed.
    [Fact]
    public async Task TheTool_KnowsThemAsItsOwn()
    {
        await using var kernel = await StdioKernel.StartAsync(InteractiveTool.Notebooks, Cancellation);
        var loaded = await kernel.SubmitAsync($"#r \"{Library}\"\nAsyncCourse.Scale.Pick(1, 2)", Cancellation);
        var completed = await kernel.SendAsync(
            "RequestCompletions",
            new()
            {
                ["targetKernelName"] = "csharp",
                ["code"] = "#!",
                ["linePosition"] = new System.Text.Json.Nodes.JsonObject { ["line"] = 0, ["character"] = 2 },
            },
            Cancellation);

        var options = await kernel.SubmitAsync(
            """
            using Microsoft.DotNet.Interactive;
            string.Join(' ', Kernel.Root.FindKernelByName("python").KernelSpecifierDirective.Parameters
                .Select(option => option.Name))
            """,
            Cancellation);

        loaded.Failure.Should().BeNull();
        options.Result(MimeType.Plain).Should().Be("--name --share");
        loaded.Events.Where(happened => happened.Type == "KernelInfoProduced")
            .Select(happened => (string?)happened.Content["kernelInfo"]!["localName"])
            .Should().Contain(["python", "lint"]);
        completed.Events.Single(happened => happened.Type == "CompletionsProduced").Content["completions"]!.ToJsonString()
            .Should().ContainAll("#!python", "#!check", "#!hint", "#!progress", "#!lint");
    }
}
