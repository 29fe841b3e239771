namespace Bench.Tests.Inside;

public sealed class InsideVerbTests
{
    [Fact]
    public async Task Inside_Once_RunsEveryBenchmark()
    {
        var result = await BenchProgram.RunAsync(["inside", "--once"]);

        result.Exit.Should().Be(0, result.Errors);
        foreach (var (part, benchmark) in ((string, string)[])
        [
            ("SpanCosts", "BeginAndEnd"), ("ClaimCosts", "Hold"), ("FormatterCosts", "Number"), ("FormatterCosts", "Table"),
            ("HighlighterCosts", "CSharp"), ("HighlighterCosts", "Python"),
            ("CodecCosts", "Write"), ("CodecCosts", "WriteAndRead"),
        ])
        {
            result.Output.Should().MatchRegex($@"{part} +\| {benchmark} +\| +[\d.,]+ [nμm]s");
        }
    }

    [Fact]
    public async Task Inside_OfOnePart_LeavesOutTheOthers()
    {
        var result = await BenchProgram.RunAsync(["inside", "codec", "--once"]);

        result.Exit.Should().Be(0, result.Errors);
        result.Output.Should().Contain("CodecCosts").And.NotContain("SpanCosts");
    }

    [Fact]
    public async Task Inside_OfAnUnknownPart_ExitsWith2_AndNamesThoseThatThereAre()
    {
        var result = await BenchProgram.RunAsync(["inside", "kitchen", "--once"]);

        result.Exit.Should().Be(2);
        result.Errors.Should().Contain("'kitchen'").And.Contain("span, claim, formatter, highlighter, codec");
    }
}
