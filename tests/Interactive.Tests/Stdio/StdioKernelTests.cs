using System.Text.Json.Nodes;
using Interactive.Tests.Tool;

namespace Interactive.Tests.Stdio;

/// <summary>The client and the real tool understand each other.</summary>
[Trait("Pace", "Slow")]
public sealed class StdioKernelTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatACellShows_ComesBackInOrderAndLaterCellsSeeWhatItDeclared()
    {
        await using var kernel = await StdioKernel.StartAsync(InteractiveTool.Notebooks, Cancellation);

        var first = await kernel.SubmitAsync(
            """
            var six = 6;
            Console.Write("out");
            Console.Error.Write("err");
            display("<b>", "text/plain");
            Environment.CurrentDirectory
            """,
            Cancellation);
        var second = await kernel.SubmitAsync("display(six * 7, \"text/html\", \"text/plain\");", Cancellation);

        first.Failure.Should().BeNull();
        first.Console.Should().Be("outerr");
        first.Outputs.Select(output => output.GetType().Name)
            .Should().Equal("StreamOutput", "StreamOutput", "DisplayOutput", "ResultOutput");
        first.Result(MimeType.Plain).Should().Be(InteractiveTool.Notebooks);
        second.Outputs.Should().ContainSingle().Which.Should().BeOfType<AsyncCourse.Engine.Outputs.DisplayOutput>()
            .Which.Data.Content.Should().ContainKeys(MimeType.Html, MimeType.Plain).And.Contain(MimeType.Plain, "42");
        (await kernel.KernelNamesAsync()).Should().Contain(["csharp", "fsharp", "html"]);
    }

    [Fact]
    public async Task ACellThatFailsSaysWhyAndTheNextOne_Runs()
    {
        await using var kernel = await StdioKernel.StartAsync(InteractiveTool.Notebooks, Cancellation);

        var thrown = await kernel.SubmitAsync("throw new InvalidOperationException(\"too late\");", Cancellation);
        var wrong = await kernel.SubmitAsync("int six = ;", Cancellation);
        var next = await kernel.SubmitAsync("Console.Write(1);", Cancellation);

        (thrown.Succeeded, wrong.Succeeded, next.Succeeded).Should().Be((false, false, true));
        thrown.Failure.Should().StartWith("System.InvalidOperationException: too late");
        wrong.Failure.Should().StartWith("(1,11): error CS1525");
    }

    [Fact]
    public async Task ACellThatAsksForInputFailsAsNobody_IsThere()
    {
        await using var kernel = await StdioKernel.StartAsync(InteractiveTool.Notebooks, Cancellation);

        var asking = await kernel.SubmitAsync("await Microsoft.DotNet.Interactive.Kernel.GetInputAsync(\"Who?\")", Cancellation);

        asking.Failure.Should().Contain("Nobody is here to answer RequestInput");
    }

    [Fact]
    public async Task AToolThatEnds_IsToldFromOneThatIsSlow()
    {
        await using var kernel = await StdioKernel.StartAsync(InteractiveTool.Notebooks, Cancellation);

        var ending = () => kernel.SubmitAsync("Environment.FailFast(\"over\");", Cancellation);

        (await ending.Should().ThrowAsync<StdioKernelException>()).WithMessage("The tool has ended.*over*");
    }

    [Fact]
    public async Task OtherCommandsOfVSCode_AreAnsweredToo()
    {
        await using var kernel = await StdioKernel.StartAsync(InteractiveTool.Notebooks, Cancellation);

        var asked = await kernel.SendAsync(
            "RequestDiagnostics", new JsonObject { ["code"] = "int six = ;", ["targetKernelName"] = "csharp" }, Cancellation);

        asked.Succeeded.Should().BeTrue();
        asked.Events.Should().Contain(
            happened => happened.Type == "DiagnosticsProduced" && happened.Content.ToJsonString().Contains("CS1525"));
    }
}
