using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Tests.Directives;

public sealed class CellSourceTests
{
    [Fact]
    public void Parse_CellWithoutDirectives_IsUntouched()
    {
        const string text = "var a = 1;\r\n// no directives\r\na";

        CellSource.Parse(text).Should().BeEquivalentTo(new { Code = text, Directives = Array.Empty<Directive>() });
    }

    [Theory]
    [InlineData("#r \"../bin/A.dll\"", "../bin/A.dll")]
    [InlineData("  # r  \"..\\bin\\A b.dll\"  // comment", "..\\bin\\A b.dll")]
    public void Parse_Reference_KeepsThePathAsWritten(string line, string path)
    {
        CellSource.Parse(line).Directives.Should().Equal(new ReferenceDirective(path, 1));
    }

    [Theory]
    [InlineData("#r \"nuget: Flurl, 3.0.1\"", "Flurl", "3.0.1")]
    [InlineData("#r \"nuget:Flurl,*-*\"", "Flurl", "*-*")]
    [InlineData("#r \"NuGet :Flurl\"", null, null)]
    [InlineData("#r \"nuget:  Some.Package-X_1  \"", "Some.Package-X_1", null)]
    [InlineData("#r nuget:Flurl", "Flurl", null)]
    [InlineData("#r nuget: Flurl, 3.0.1 // without quotes", "Flurl", "3.0.1")]
    [InlineData("#r \"nuget: Flurl, [3.0,4.0)\"", "Flurl", "[3.0,4.0)")]
    [InlineData("#r \"nuget: Flurl, 1.0.0-beta.23562.1\"", "Flurl", "1.0.0-beta.23562.1")]
    public void Parse_Package_TakesIdAndVersion(string line, string? id, string? version)
    {
        CellSource.Parse(line).Directives.Should().Equal(
            id is null ? new ReferenceDirective("NuGet :Flurl", 1) : new NuGetDirective(id, version, 1));
    }

    [Fact]
    public void Parse_SeveralDirectives_KeepsOrderLinesAndPlaces()
    {
        const string text =
            "#!csharp\n#i \"nuget: https://example.org/index.json\"\n#r \"a.dll\"\nvar x = 1;\n  #!time\n#load \"b.csx\"\nx";

        var source = CellSource.Parse(text);

        source.Directives.Should().Equal(
            new NuGetSourceDirective("https://example.org/index.json", 2), new ReferenceDirective("a.dll", 3),
            new LoadDirective("b.csx", 6));
        source.Code.Split('\n').Select(line => line.Trim()).Should().Equal("", "", "", "var x = 1;", "", "", "x");
        source.Code.Should().HaveLength(text.Length, "a place in the code is the same place in the cell");
    }

    [Theory]
    [InlineData("var s = \"\"\"\n    #r \"no.dll\"\n    #!nope\n    \"\"\";")]
    [InlineData("var s = $$\"\"\"\n    #!time\n    {{1}}\n    \"\"\";")]
    [InlineData("var s = @\"\n#!nope\n\";")]
    [InlineData("var s = $@\"\n#!nope {1}\n\";")]
    [InlineData("/*\n#r \"no.dll\"\n*/")]
    [InlineData("// #!nope")]
    [InlineData("#if NEVER\n#r \"no.dll\"\n#!nope\n#endif")]
    [InlineData("#if true\n#else\n#!nope\n#endif")]
    [InlineData("var s = \"\"\"\n#r \"no.dll\"")]
    [InlineData("/* open\n#!nope")]
    [InlineData("#nullable enable\n#pragma warning disable CS1998\n#region x\n#endregion\n#line 5 \"x\"")]
    [InlineData("#define A\n#undef A\n#warning careful")]
    public void Parse_WhatOnlyLooksLikeADirective_GoesToTheCompiler(string text)
    {
        CellSource.Parse(text).Should().BeEquivalentTo(new { Code = text, Directives = Array.Empty<Directive>() });
    }

    [Fact]
    public void Parse_InsideActiveIf_IsADirective()
    {
        CellSource.Parse("#define A\n#if A\n#r \"a.dll\"\n#endif").Directives.Should().Equal(new ReferenceDirective("a.dll", 3));
    }

    [Theory]
    [InlineData(
        "1\n#!tmie", 2, "#!tmie is not a directive here. Did you mean #!time? The directives are: ", "#!time",
        "#load \"file.csx\"")]
    [InlineData("#!whatever", 1, "#!whatever is not a directive here. The directives are: ")]
    [InlineData("#!", 1, "#! is not a directive here")]
    [InlineData("#:package Flurl@3.0.1", 1, "file-based", "#r \"nuget: Id, Version\"")]
    [InlineData("#!time later", 1, "stands alone", "later")]
    [InlineData("\n\n#r", 3, "double quotes", "#r \"")]
    [InlineData("#r a.dll", 1, "double quotes")]
    [InlineData("#r \"a.dll\" b", 1, "nothing behind it")]
    [InlineData("#r \"\"", 1, "names nothing")]
    [InlineData("#r \"nuget:\"", 1, "names no package")]
    [InlineData("#r \"nuget: , 1.0\"", 1, "names no package")]
    [InlineData("#r \"nuget: <x/>\"", 1, "names no package")]
    [InlineData("#r \"nuget: Flurl,\"", 1, "is no version")]
    [InlineData("#r \"nuget: Flurl, <x>\"", 1, "is no version")]
    [InlineData("#load", 1, "#load needs", "#load \"helpers.csx\"")]
    [InlineData("#r nuget:", 1, "names no package")]
    [InlineData("#!set --name a", 1, "#!set needs --value VALUE", "Write #!set --name NAME --value VALUE")]
    [InlineData("#!set --name", 1, "--name needs NAME behind it")]
    [InlineData("#!set --nmae a --value b", 1, "doesn't know `--nmae`")]
    [InlineData("#!share a --from csharp b", 1, "doesn't know `b`")]
    [InlineData("#!import", 1, "#!import needs FILE")]
    [InlineData("if (true)\n{\n#!who\n}", 3, "#!who stands inside a statement")]
    [InlineData("#!html\n<b>x</b>\n#!csharp now", 3, "stands alone")]
    [InlineData("#i \"https://example.org\"", 1, "names no package source")]
    public void Parse_WrongDirective_SaysWhatWhereAndWhatNow(string text, int line, params string[] words)
    {
        var act = () => CellSource.Parse(text);

        var error = act.Should().Throw<DirectiveException>().Which;
        error.Line.Should().Be(line);
        error.Message.Should().ContainAll(words);
        error.Message.Should().EndWith(".");
    }
}
