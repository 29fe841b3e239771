using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Tests.Directives;

public sealed class ArgumentTokensTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData(" --name a  --value 3 ", new[] { "--name", "a", "--value", "3" })]
    [InlineData("--value \"two words\" 'and \"these\"'", new[] { "--value", "two words", "and \"these\"" })]
    [InlineData("--value @input:\"How many?\"", new[] { "--value", "@input:How many?" })]
    [InlineData("--value \"a \\\"b\\\" c\"", new[] { "--value", "a \"b\" c" })]
    [InlineData("--value {\"a\": [1, \"}\"]} --name b", new[] { "--value", "{\"a\": [1, \"}\"]}", "--name", "b" })]
    [InlineData("--value @input:{\"prompt\": \"Which one?\"} b", new[] { "--value", "@input:{\"prompt\": \"Which one?\"}", "b" })]
    [InlineData("a // why", new[] { "a" })]
    [InlineData("http://example.org/a", new[] { "http://example.org/a" })]
    [InlineData("\"open", new[] { "open" })]
    [InlineData("{\"open\": ", new[] { "{\"open\": " })]
    public void Split_TakesALineApart(string line, string[] words) =>
        ArgumentTokens.Split(line).Select(token => token.Text).Should().Equal(words);
}
