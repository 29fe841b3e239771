using AsyncCourse;
using BenchmarkDotNet.Attributes;

namespace Bench.Inside;

/// <summary>What it costs a cell to record what it does.</summary>
public class SpanCosts
{
    private const int Spans = 1_000;

    private readonly string _name = "A";

    /// <summary>One of a thousand spans of a timeline, begun and ended.</summary>
    [Benchmark(OperationsPerInvoke = Spans)]
    public Timeline BeginAndEnd()
    {
        var timeline = new Timeline();
        for (var i = 0; i < Spans; i++)
        {
            using (timeline.Span(_name))
            {
            }
        }

        return timeline;
    }
}
