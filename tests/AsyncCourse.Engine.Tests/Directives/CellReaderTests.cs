using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Tests.Directives;

/// <summary>Which pieces a cell has, in which order.</summary>
public sealed class CellReaderTests
{
    [Theory]
    [InlineData("1 + 1", "1 + 1")]
    [InlineData("#!time\n1", "#!time", "1")]
    [InlineData("1\n#!time\n+ 2", "#!time", "1\n\n+ 2")]
    [InlineData("var a = 1;\n#!who\na", "var a = 1;", "#!who", "a")]
    [InlineData("#!html\n<b>\n  x</b>\n", "#!html <b>\n  x</b>")]
    [InlineData("1\n#!html\n<b>x</b>\n#!csharp\n2\n#!md\n# h", "1", "#!html <b>x</b>", "2", "#!markdown # h")]
    [InlineData("#!html\n#!nothing known\n<b>", "#!html #!nothing known\n<b>")]
    [InlineData("#!html\n#!who\n<b>", "#!who", "#!html <b>")]
    [InlineData("#!pwsh\n#!who\n#!/bin/sh", "#!pwsh #!who\n#!/bin/sh")]
    [InlineData("#!fsharp\nlet s = \"\"\"\n#!html\n<b>", "#!fsharp let s = \"\"\"", "#!html <b>")]
    [InlineData("var s = \"\"\"\n#!html\n\"\"\";", "var s = \"\"\"\n#!html\n\"\"\";")]
    [InlineData("#!value --name v --from-value 3", "#!value")]
    [InlineData("#!html", "#!html")]
    public void Read_OfACell_GivesItsPiecesInOrder(string text, params string[] pieces) =>
        CellSource.Read(text, DirectiveTable.Default).Steps.Select(Text).Should().Equal(pieces);

    [Theory]
    [InlineData("html", "<b>x</b>", "#!html <b>x</b>")]
    [InlineData("html", "#!html\n<b>x</b>", "#!html <b>x</b>")]
    [InlineData("fsharp", "#!csharp\n1", "1")]
    [InlineData("adventure-works", "SELECT 1", "#!adventure-works SELECT 1")]
    [InlineData("sql", " ")]
    public void Read_OfACellWhoseMetadataNamesALanguage_BeginsInIt(string language, string text, params string[] pieces) =>
        CellSource.Read(text, DirectiveTable.Default, language).Steps.Select(Text).Should().Equal(pieces);

    [Theory]
    [InlineData("#!check it", true)]
    [InlineData("#!set --name a", false)]
    [InlineData("#!check it\n#!set --name a", true)]
    [InlineData("#!set --name a\n#!check it", false)]
    public void Read_OfAWrongDirective_SaysWhetherALibraryMayBringIt(string text, bool isUnknown) =>
        CellSource.Read(text, DirectiveTable.Default).IsUnknown.Should().Be(isUnknown);

    [Fact]
    public void Read_KeepsEveryPieceOfCodeAtItsPlace()
    {
        const string text = "var a = 1;\r\n#!html\r\n<b>\r\n#!csharp\r\nvar b = 2;\r\n#!who\r\nb";

        var source = CellSource.Read(text, DirectiveTable.Default);

        source.Code.Should().HaveLength(text.Length);
        source.Code.Split('\n')[4].Should().Be("var b = 2;\r");
        source.Steps.OfType<CodeStep>().Select(step => step.Code.IndexOf('b', StringComparison.Ordinal))
            .Should().Equal(-1, text.IndexOf("b = 2", StringComparison.Ordinal), text.Length - 1);
    }

    private static string Text(CellStep step) => step switch
    {
        CodeStep code => code.Code.Trim().ReplaceLineEndings("\n").Replace("      ", "", StringComparison.Ordinal),
        DirectiveStep { Directive: var directive, Call: var call } => $"#!{directive.Name} {call.Text}".TrimEnd(),
        _ => "",
    };
}
