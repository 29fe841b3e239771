using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Tests.Predictions;

public sealed class PredictTests
{
    [Theory]
    [InlineData(0.02, 0.15, false)]
    [InlineData(0.15, 0.16, true)]
    [InlineData(3, 3.6, true)]
    [InlineData(3, 4.5, false)]
    public void Seconds_IsRightWithinAQuarterOrFiftyMilliseconds(double guess, double actual, bool right)
    {
        Predict.Seconds(guess).Score(actual.Seconds()).Right.Should().Be(right);
    }

    [Fact]
    public void Order_IsRightOnlyInTheSameOrder()
    {
        Predict.Order("A", "B").Score(["A", "B"]).Right.Should().BeTrue();
        Predict.Order("A", "B").Score(["B", "A"]).Right.Should().BeFalse();
    }

    [Theory]
    [InlineData(50, 50, true)]
    [InlineData(45, 50, true)]
    [InlineData(1, 50, false)]
    public void Count_IsRightWithinAQuarter(int guess, int actual, bool right)
    {
        Predict.Count(guess).Score(actual).Right.Should().Be(right);
    }

    [Fact]
    public void Score_SaysBothAndWhy()
    {
        var score = Predict.Seconds(0.02).Score(0.15.Seconds(), ifWrong: "That is gather's answer, not WhenAll's.");

        score.ToDisplayString("text/plain").Should()
            .Be("You said 20 ms. It was 0.15 s. That is gather's answer, not WhenAll's.");
    }
}
