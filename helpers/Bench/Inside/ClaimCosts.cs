using AsyncCourse;
using BenchmarkDotNet.Attributes;

namespace Bench.Inside;

/// <summary>What a claim costs, without the host that shows it.</summary>
public class ClaimCosts
{
    private readonly double _measured = 1.052;
    private TextWriter _console = TextWriter.Null;

    /// <summary>Claims are shown on the console where there is no notebook.</summary>
    [GlobalSetup]
    public void Mute()
    {
        _console = Console.Out;
        Console.SetOut(TextWriter.Null);
    }

    /// <summary>Gives the console back.</summary>
    [GlobalCleanup]
    public void Unmute() => Console.SetOut(_console);

    /// <summary>A claim that holds, in the words that a console shows.</summary>
    [Benchmark]
    public void Hold() => Claim.That("A hundred waits take about as long as one", _measured, Is.Below(1.5));
}
