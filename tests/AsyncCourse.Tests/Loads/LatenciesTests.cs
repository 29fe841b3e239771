namespace AsyncCourse.Tests.Loads;

public sealed class LatenciesTests
{
    private static readonly Latencies Hundred = new(Enumerable.Range(1, 100).Reverse().Select(number => number.Milliseconds()));

    [Theory]
    [InlineData(50, 50)]
    [InlineData(99, 99)]
    [InlineData(99.5, 100)]
    [InlineData(100, 100)]
    [InlineData(0.1, 1)]
    public void Percentile_IsAMeasuredValueThatSoManyDoNotExceed(double percent, int milliseconds)
    {
        Hundred.Percentile(percent).Should().Be(milliseconds.Milliseconds());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    [InlineData(double.NaN)]
    public void Percentile_OutOfRange_IsRefused(double percent)
    {
        var act = () => Hundred.Percentile(percent);

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*above 0 and at most 100*");
    }

    [Fact]
    public void OfOne_AllPercentilesAreIt()
    {
        var one = new Latencies([3.Seconds()]);

        new[] { one.P50, one.P99, one.Max }.Should().AllBeEquivalentTo(3.Seconds());
    }

    [Fact]
    public void OfNothing_IsRefused()
    {
        var act = () => Latencies.Of(new Timeline());

        act.Should().Throw<ArgumentException>().WithMessage("*percentile of nothing*");
    }
}
