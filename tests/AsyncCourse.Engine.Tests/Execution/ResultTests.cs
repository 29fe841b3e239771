using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Execution;

/// <summary>The value of a cell's last expression.</summary>
public sealed class ResultTests : SessionTests
{
    [Theory]
    [InlineData("1 + 1")]
    [InlineData("null as string")]
    [InlineData("return 5;")]
    [InlineData("var task = Task.Delay(10_000);\ntask")]
    public async Task ACellThatEndsWithAValue_ShowsIt(string code)
    {
        var sink = await RunAsync(code);

        sink.Outputs.Should().ContainSingle().Which.Should().BeOfType<ResultOutput>();
    }

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("int.Parse(\"1\");")]
    [InlineData("await Task.Delay(1)")]
    [InlineData("await Task.Delay(1);")]
    [InlineData("void F() { return; }\nF()")]
    [InlineData("foreach (var i in new[] { 1 }) { }")]
    public async Task ACellThatEndsWithAStatement_ShowsNothing(string code)
    {
        var sink = await RunAsync(code);

        sink.Outputs.Should().BeEmpty();
    }
}
