using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Handlers;
using AsyncCourse.Jupyter.Tests.Holding;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Tests.Handlers;

/// <summary>Cells in other languages than C#.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"deletedCells": [], "cellId": "a"}""", null)]
    [InlineData("""{"polyglot_notebook": {"kernelName": "html"}}""", "html")]
    [InlineData("""{"dotnet_interactive": {"language": "pwsh"}}""", "pwsh")]
    [InlineData("""{"dotnet_interactive": {}}""", "csharp")]
    public void Read_TakesTheLanguageFromTheCellsMetadata_WhereAFrontEndSendsIt(string metadata, string? language)
    {
        var message = new JupyterMessage(
            [], new() { ["msg_type"] = "execute_request" }, [], (JsonObject)JsonNode.Parse(metadata)!,
            new() { ["code"] = "x" }, []);

        ExecuteRequest.Read(message).Language.Should().Be(language);
    }

    [Fact]
    public void ACellThatIsNotRun_SaysSo_AndTheCellsBehindItRun()
    {
        using var kernel = BuiltKernel.Start();
        var foreign = kernel.Begin("#!fsharp\n1 + 1");
        var next = kernel.Begin("#!html\n<b>x</b>\n#!csharp\n6 * 7");

        var said = kernel.Finish(foreign);
        var shown = kernel.Finish(next);

        said.Status.Should().Be("ok", "an error would turn down all cells that wait");
        ((string?)said.Published.Single(message => message.Type == "display_data").Content["data"]![MimeType.Plain])
            .Should().StartWith("Not run: this is F#");
        ((string?)shown.Published.Single(message => message.Type == "display_data").Content["data"]![MimeType.Html])
            .Should().Be("<b>x</b>");
        shown.Result.Should().Be("42");
        kernel.Shutdown();
    }
}
