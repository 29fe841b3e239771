using System.Globalization;

namespace AsyncCourse.Tests.Durations;

public sealed class DurationExtensionsTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(0.0000005, "0.5 µs")]
    [InlineData(0.00035, "350 µs")]
    [InlineData(0.0023, "2.3 ms")]
    [InlineData(0.02, "20 ms")]
    [InlineData(0.15, "0.15 s")]
    [InlineData(1.0549, "1.05 s")]
    [InlineData(12.34, "12.3 s")]
    [InlineData(100, "100 s")]
    [InlineData(900, "15.0 min")]
    [InlineData(-0.5, "-0.50 s")]
    public void ToText_RoundsAndNamesTheUnit(double seconds, string expected)
    {
        TimeSpan.FromSeconds(seconds).ToText().Should().Be(expected);
    }

    [Fact]
    public void ToText_WhereCommasAreDecimalPoints_StaysTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            0.15.Seconds().ToText().Should().Be("0.15 s");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Seconds_AndMilliseconds_AreWhatTheySay()
    {
        (1.5.Seconds(), 2.Seconds(), 150.Milliseconds(), 0.5.Milliseconds()).Should().Be((
            TimeSpan.FromMilliseconds(1500), TimeSpan.FromSeconds(2),
            TimeSpan.FromMilliseconds(150), TimeSpan.FromMicroseconds(500)));
    }
}
