using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Tests.Sessions;

namespace AsyncCourse.Engine.Tests.Errors;

/// <summary>Errors and warnings of the compiler stand at the cell's own lines and columns.</summary>
public sealed class CompilationErrorTests : SessionTests
{
    [Fact]
    public async Task AnError_ShowsPlaceSentenceLineAndMark()
    {
        var (result, sink) = await TryAsync("var x = 1;\n  var y = unknown + x;");

        result.Status.Should().Be(CellStatus.Failed);
        result.Error!.Name.Should().Be("CompilationError");
        result.Error.Message.Should().Be("The name 'unknown' does not exist in the current context");
        result.Error.Traceback.Should().Equal(
            "(2,11): error CS0103: The name 'unknown' does not exist in the current context",
            "    var y = unknown + x;",
            "            ^^^^^^^");
        sink.Outputs.Should().ContainSingle().Which.Should().Be(new ErrorOutput(result.Error));
    }

    [Fact]
    public async Task AllErrors_AreToldAndASyntaxErrorStandsAlone()
    {
        var (semantic, _) = await TryAsync("a;\nb;");
        var (syntax, _) = await TryAsync("var x = ;\nunknown;");

        semantic.Diagnostics.Count(diagnostic => diagnostic.Id == "CS0103").Should().Be(2);
        syntax.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("CS1525");
    }

    [Theory]
    [InlineData("while (true) { int i = unknown; }", 1, 24)]
    [InlineData("for (;;) unknown();", 1, 10)]
    [InlineData("foreach (var i in new[] { 1 })\n    foreach (var j in new[] { 1 }) unknown(i, j);", 2, 36)]
    [InlineData("async Task F() { unknown(); }", 1, 18)]
    [InlineData("again: unknown(); goto again;", 1, 8)]
    public async Task ChecksInLoopsDoNotMoveErrors(string code, int line, int column)
    {
        var (result, _) = await TryAsync(code);

        var diagnostic = result.Diagnostics.Should().ContainSingle().Which;
        (diagnostic.Line, diagnostic.Column).Should().Be((line, column));
        diagnostic.EndColumn.Should().Be(column + "unknown".Length);
    }

    [Fact]
    public async Task ACallThatIsNotAwaited_IsWarnedOfAtItsLineAndTheCellRuns()
    {
        await RunAsync("async Task WorkAsync() => await Task.Delay(1);");
        var (result, sink) = await TryAsync("Console.WriteLine(\"out\");\nfor (var i = 0; i < 1; i++) WorkAsync();");

        result.Status.Should().Be(CellStatus.Succeeded);
        sink.Stderr.Should().StartWith("(2,29): warning CS4014: ").And.EndWith("\n");
        sink.Outputs[0].Should().BeOfType<StreamOutput>().Which.Name.Should().Be(StreamName.Stderr);
        result.Diagnostics.Should().ContainSingle().Which.Should().Match<CellDiagnostic>(
            diagnostic => diagnostic.Id == "CS4014" && !diagnostic.IsError && diagnostic.Line == 2 && diagnostic.Column == 29);
    }

    [Theory]
    [InlineData("while (false) { }", "")]
    [InlineData("while (false) { Console.Write(1); }", "CS0162")]
    [InlineData("void F() { while (true) { } }", "")]
    [InlineData("int F() { while (true) { } }", "")]
    [InlineData("void F(bool x) { while (x) ; { } }", "CS0642")]
    public async Task ChecksInLoopsNeitherAddNorHideWarnings(string code, string expected)
    {
        var (result, _) = await TryAsync(code);

        string.Join(' ', result.Diagnostics.Select(diagnostic => diagnostic.Id)).Should().Be(expected);
    }

    [Fact]
    public async Task WhatNoCompilerAllows_IsNotMadeLegalByTheChecks()
    {
        var (result, _) = await TryAsync("void F(bool x) { while (x) int y = 1; }");

        result.Diagnostics.Should().Contain(diagnostic => diagnostic.Id == "CS1023");
    }
}
