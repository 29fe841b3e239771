using System.Globalization;
using AsyncCourse.Formatting;

namespace AsyncCourse.Tests.Formatting;

public sealed class NumberTextTests
{
    public NumberTextTests() => CultureInfo.CurrentCulture = new CultureInfo("de-DE");

    [Theory]
    [InlineData(10432.3, "10,432")]
    [InlineData(12.45, "12.5")]
    [InlineData(3, "3")]
    [InlineData(0.25, "0.25")]
    [InlineData(0.012345, "0.0123")]
    [InlineData(0.0009996, "0.001")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(-0.0000012345, "-0.00000123")]
    [InlineData(1.2345e-12, "1.23E-12")]
    [InlineData(0, "0")]
    public void Write_GivesThreeDigitsAtMostHoweverSmallTheNumber(double value, string text)
    {
        NumberText.Write(value).Should().Be(text);
    }
}
