using System.Text.Json;
using AsyncCourse.Directives;

namespace AsyncCourse.Tests.Directives;

public sealed class PythonDirectiveTests
{
    [Fact]
    public void ItsLine_SaysWhichVariablesItGetsAndItsTextWhatElseItNeeds()
    {
        ToCSharp("import aiohttp\nprint(API, ms)", ("--name", "01-gather"), ("--share", "ms, wait")).Should().Be(
            """await AsyncCourse.Python.RunAsync("01-gather", "import aiohttp\nprint(API, ms)", """
                + """requires: ["aiohttp"], api: lesson.Api, variables: new { ms, wait })""");
    }

    [Fact]
    public void ASnippetWithoutAName_RunsToo()
    {
        ToCSharp("print(1)").Should().Be("""await AsyncCourse.Python.RunAsync("snippet", "print(1)", requires: [])""");
    }

    [Theory]
    [InlineData("print(\"a \\\"b\\\" \\n\")\n\tpass\r\n# \u2028 é \u0001")]
    [InlineData("\"\"\"three\"\"\" {braces} $money @at")]
    public void TheTextArrivesLetterForLetter(string text)
    {
        var code = ToCSharp(text);

        // What is escaped at all is escaped as in JSON.
        JsonSerializer.Deserialize<string>(
            code[code.IndexOf(", ", StringComparison.Ordinal)..code.LastIndexOf(", ", StringComparison.Ordinal)][2..])
            .Should().Be(text);
    }

    [Theory]
    [InlineData("ms;count", "ms;count")]
    [InlineData("ms,1+1", "1+1")]
    public void WhatCannotBeAVariable_IsRefusedByName(string shared, string wrong)
    {
        var act = () => ToCSharp("", ("--share", shared));

        act.Should().Throw<ArgumentException>()
            .WithMessage($"--share takes names of variables with commas between, such as ms,count; '{wrong}' is none.");
    }

    private static string ToCSharp(string text, params IEnumerable<(string Name, string Value)> arguments) =>
        new PythonDirective().ToCSharp(arguments.ToDictionary(argument => argument.Name, argument => argument.Value), text);
}
