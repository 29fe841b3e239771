using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.BuiltIn;

/// <summary>What the directives of .NET Interactive do here.</summary>
public sealed class MagicTests : SessionTests
{
    [Theory]
    [InlineData("#!html\n<i>y</i>", "text/html", "<i>y</i>")]
    [InlineData("#!markdown\n# a *heading*", "text/markdown", "# a *heading*")]
    [InlineData("#!md\nx", "text/plain", "x")]
    [InlineData(
        "#!js\nconsole.log(\"</script>\")", "text/html", "<script type=\"module\">\nconsole.log(\"<\\/script>\")\n</script>")]
    public async Task ALanguageThatAPageShows_IsShown(string cell, string type, string content)
    {
        var sink = await RunAsync(cell);

        Shown(sink).Single().Data.Content[type].Should().Be(content);
    }

    [Fact]
    public async Task OnlyTheFirstDiagramOfASession_CarriesWhatDrawsIt()
    {
        var first = Shown(await RunAsync("#!mermaid\ngraph TD\nA-->B")).Single().Data.Content;
        var second = Shown(await RunAsync("#!mermaid\nsequenceDiagram\nA->>B: <b>")).Single().Data.Content;

        first[MimeType.Html].Length.Should().BeInRange(1_500_000, 3_000_000);
        second[MimeType.Html].Length.Should().BeLessThan(2_500);
        second[MimeType.Html].Should().Contain("A-&gt;&gt;B: &lt;b&gt;");
        second[MimeType.Plain].Should().Be("sequenceDiagram\nA->>B: <b>");
    }

    [Theory]
    [InlineData("#!fsharp\n1 + 1", "F#")]
    [InlineData("#!pwsh\n1", "PowerShell")]
    [InlineData("#!sql\nSELECT 1", "SQL")]
    [InlineData("#!kql\nT", "KQL")]
    [InlineData("#!http\nGET http://x", "HTTP")]
    [InlineData("#!python\nprint(1)", "Python")]
    [InlineData("#!r\n1", "R")]
    public async Task AnotherLanguage_IsNamedAndNotRunAndTheCellGoesOn(string foreign, string title)
    {
        var (result, sink) = await TryAsync($"{foreign}\n#!csharp\n1 + 1");

        result.Status.Should().Be(CellStatus.Succeeded);
        result.NotRun.Should().Equal(title);
        Shown(sink).Single().Data.Content[MimeType.Plain].Should().StartWith($"Not run: this is {title}, ").And.EndWith(".");
        sink.Result.Should().Be("2");
    }

    [Fact]
    public async Task ALanguageOfTheCellsMetadata_IsThatOfItsText()
    {
        var sink = new RecordingSink();

        var html = await Session.RunAsync("<b>x</b>", sink, name: null, "html", CancellationToken.None);
        var unknown = await Session.RunAsync("SELECT 1", sink, name: null, "adventure", CancellationToken.None);

        html.NotRun.Should().BeEmpty();
        Shown(sink)[0].Data.Content[MimeType.Html].Should().Be("<b>x</b>");
        unknown.NotRun.Should().ContainSingle().Which.Should().Contain("adventure");
    }

    [Fact]
    public async Task PiecesOfACellRunInOrderAndEach_ShowsItsValue()
    {
        var sink = await RunAsync("var a = 1;\na + 1\n#!html\n<b>x</b>\n#!csharp\na + 2");

        sink.Outputs.Select(output => output switch
        {
            ResultOutput result => result.Data.Content[MimeType.Plain],
            DisplayOutput display => display.Data.Content[MimeType.Html],
            _ => output.ToString(),
        }).Should().Equal("2", "<b>x</b>", "3");
    }

    [Fact]
    public async Task ErrorsBelowAnotherLanguage_HaveTheCellsOwnLines()
    {
        var (failed, _) = await TryAsync("#!html\n<b>\n#!csharp\nvar x = 1;\n#!who\nthrow new Exception(\"here\");");
        var (broken, _) = await TryAsync("#!html\n<b>\n#!csharp\nvar y = unknown;");

        failed.Error!.Traceback.Should().ContainInOrder("   at Cell 1, line 6", "      throw new Exception(\"here\");");
        broken.Error!.Traceback[0].Should().StartWith("(4,9): error CS0103:");
    }

    [Fact]
    public async Task WhoAndWhosKnowTheVariables()
    {
        var none = await RunAsync("#!who");
        await RunAsync("var a = 1; var (b, c) = (\"x\", 2.5); class Kind; int Twice(int i) => 2 * i;");
        await RunAsync("var a = 'z';");

        var names = await RunAsync("#!who");
        var table = await RunAsync("#!whos");

        Plain(none).Should().Be("No cell has declared a variable yet.");
        Plain(names).Should().Be("b  c  a");
        Plain(table).Split('\n').Should().Equal(
            "Variable  Type    Value", "b         string  x", "c         double  2.5", "a         char    z");
        Shown(table).Single().Data.Content[MimeType.Html].Should().Contain("<td style=\"text-align:left\">double</td>");
    }

    [Fact]
    public async Task LsMagicAndHelpNameEveryDirectiveAndHelpOfOne_SaysHow()
    {
        var list = Plain(await RunAsync("#!lsmagic"));
        var help = Plain(await RunAsync("#!help"));
        var one = Plain(await RunAsync("#!help share"));
        var same = Plain(await RunAsync("#!share --help"));

        list.Should().ContainAll(DirectiveTable.Default.All.Select(directive => $"#!{directive.Name} "))
            .And.Contain("#r \"path.dll\"");
        help.Should().Contain("#!help NAME");
        one.Should().StartWith("#!share [--name] NAME --from LANGUAGE [--as NAME] [--mime-type TYPE]");
        same.Should().Be(one);
    }

    [Theory]
    [InlineData("#!about", "C# 14 on .NET")]
    [InlineData("#!log", "no log")]
    public async Task WhatHasNothingToDo_SaysWhatThereIs(string cell, string words) =>
        Plain(await RunAsync(cell)).Should().Contain(words);

    [Fact]
    public async Task CellsOfAKernelThatWasToBeConnected_AreNotRunEither()
    {
        var (connected, _) = await TryAsync("#!connect mssql --kernel-name shop \"Server=x;Database=y\"");
        var (asked, sink) = await TryAsync("#!sql-shop\nSELECT 1");

        connected.NotRun.Should().Equal("#!connect");
        asked.Status.Should().Be(CellStatus.Succeeded);
        Plain(sink).Should().Contain("shop");
    }

    [Fact]
    public async Task TimeWithAValue_ShowsBoth()
    {
        var sink = await RunAsync("#!time\n1 + 1");

        sink.Result.Should().Be("2");
        Plain(sink).Should().StartWith("Wall time: ");
    }

    [Fact]
    public async Task AnUnknownDirective_KeepsTheCellFromRunningAndNamesThoseThereAre()
    {
        var (result, sink) = await TryAsync("Console.Write(1);\n#!who\n#!tmie");

        result.Error!.Message
            .Should().Contain("Did you mean #!time?").And.ContainAll("#!import", "#!set", "#!mermaid", "#r \"path.dll\"");
        sink.Outputs.Should().ContainSingle().Which.Should().BeOfType<ErrorOutput>();
    }

    private static List<DisplayOutput> Shown(RecordingSink sink) => [.. sink.Outputs.OfType<DisplayOutput>()];

    private static string Plain(RecordingSink sink) => Shown(sink).Single().Data.Content[MimeType.Plain];
}
