using AsyncCourse.Engine.Formatting;
using AsyncCourse.Engine.Outputs;
using BenchmarkDotNet.Attributes;

namespace Bench.Inside;

/// <summary>What it costs to turn a cell's result into what a notebook shows.</summary>
public class FormatterCosts
{
    private readonly Price[] _prices =
        [.. Enumerable.Range(0, 20).Select(i => new Price($"<{i}>", i / 7.0, TimeSpan.FromMilliseconds(i)))];

    private readonly int _number = 42;

    /// <summary>A number.</summary>
    [Benchmark]
    public MimeBundle Number() => ValueFormatter.Format(_number);

    /// <summary>Twenty records, as a table in text and in HTML.</summary>
    [Benchmark]
    public MimeBundle Table() => ValueFormatter.Format(_prices);

    private sealed record Price(string Symbol, double Value, TimeSpan Age);
}
