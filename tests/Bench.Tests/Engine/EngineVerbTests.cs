namespace Bench.Tests.Engine;

[Trait("Pace", "Slow")]
public sealed class EngineVerbTests
{
    [Theory]
    [InlineData("mixed")]
    [InlineData("update")]
    [InlineData("again")]
    [InlineData("expression")]
    [InlineData("new")]
    public async Task Engine_OfEachKind_ShowsTheTable(string kind)
    {
        var result = await BenchProgram.RunAsync(
            ["engine", "--runs", "1", "--cells", "12", "--kind", kind]);

        result.Exit.Should().Be(0, result.Errors);
        result.Output.Should().Contain($"12 cells of the kind {kind}").And.Contain("later cells, median")
            .And.MatchRegex(@"memory after 12 cells +\d+ MB +\d+ – \d+ +\d+ MB +\d\.\d\d");
    }

    [Theory]
    [InlineData("--runs", "0")]
    [InlineData("--cells", "2")]
    [InlineData("--cells", "many")]
    [InlineData("--kind", "odd")]
    public async Task Engine_WithAValueThatCannotBe_ExitsWith2(string option, string value)
    {
        var result = await BenchProgram.RunAsync(["engine", option, value]);

        result.Exit.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Errors.Should().NotContain("   at ");
    }
}
