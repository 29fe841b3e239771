using AsyncCourse.Book.Highlighting;

namespace AsyncCourse.Book.Tests.Highlighting;

public sealed class CSharpHighlighterTests
{
    public static TheoryData<string> AnyCode =>
    [
        "",
        "var x = 1 < 2 && \"a&b\" != null;",
        "#r \"../bin/A.dll\"\n#r \"nuget: Polly.Core, 8.9.1\"\nusing System.IO;\n1 + 1",
        "#!time\nawait Task.Delay(1);",
        "int a = 1;\n#!time\na",
        "if (",
        "}} class { \"unterminated",
        "/* never closed",
        "$\"{a:N2} and {(b ? \"x\" : $\"{c}\")}\"",
        "var s = \"\"\"\n    </script> \"quoted\"\n    \"\"\";",
        "var s = $$\"\"\"\n    {{a}} {b}\n    \"\"\";",
        "#if DEBUG\nint never;\n#endif\n#pragma warning disable CS4014\n/// <summary>doc</summary>\nint F() => 1;",
        "\tint\tx = 'c';   // end\n\n",
        "await Python.RunAsync(\"\"\"\n    print('a' + \"b\")  # c\n    \"\"\")",
        "Ünïcode ☃ = 😀;",
    ];

    [Theory]
    [MemberData(nameof(AnyCode))]
    public void Render_AnyCode_KeepsTheTextLetterForLetter(string code) =>
        HtmlText.Of(CSharpHighlighter.Render(code)).Should().Be(code);

    [Fact]
    public void Render_CodeNestedMoreDeeplyThanTheParserReads_IsTheTextWithoutColours()
    {
        var code = $"var x = {new string('(', 30_000)}1 & 2{new string(')', 30_000)};";

        CSharpHighlighter.Render(code).Should().Be(code.Replace("&", "&amp;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("await x", "await", "k")]
    [InlineData("var x = 1;", "var", "k")]
    [InlineData("record R(int A);", "record", "k")]
    [InlineData("record R(int A);", "R", "t")]
    [InlineData("List<Reading> all = [];", "Reading", "t")]
    [InlineData("Task.Delay(1)", "Task", "t")]
    [InlineData("Task.Delay(1)", "Delay", "f")]
    [InlineData("client?.Send(1)", "Send", "f")]
    [InlineData("async Task<int> WorkAsync() => 1;", "WorkAsync", "f")]
    [InlineData("try { } catch (HttpException e) { }", "HttpException", "t")]
    [InlineData("1.5e3", "1.5e3", "n")]
    [InlineData("// why", "// why", "c")]
    [InlineData("#r \"a.dll\"", "#", "p")]
    public void Render_Token_HasItsClass(string code, string token, string cssClass) =>
        CSharpHighlighter.Render(code).Should().Contain($"<span class=\"{cssClass}\">{token}</span>");

    [Fact]
    public void Render_Interpolation_ColoursTheHoleAsCode() =>
        CSharpHighlighter.Render("$\"{F(1)} ms\"").Should()
            .Contain("<span class=\"f\">F</span>").And.Contain("<span class=\"s\"> ms</span>");

    [Fact]
    public void Render_LocalValueBeforeADot_IsNoType() =>
        CSharpHighlighter.Render("timeline.Elapsed").Should().Be("timeline.Elapsed");

    [Fact]
    public void Render_RawStringHandedToPython_IsColouredAsPython() =>
        CSharpHighlighter.Render("await Python.RunAsync(\"\"\"\n    async def main():  # go\n    \"\"\")").Should()
            .Contain("<span class=\"k\">def</span>").And.Contain("<span class=\"c\"># go</span>");

    [Fact]
    public void Render_RawStringHandedToAnythingElse_StaysAString() =>
        CSharpHighlighter.Render("Print(\"\"\"\n    def main():\n    \"\"\")").Should()
            .NotContain("<span class=\"k\">def</span>");
}
