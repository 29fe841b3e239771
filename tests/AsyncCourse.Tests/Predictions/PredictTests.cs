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
    [InlineData(600_000_000, 50, false)]
    [InlineData(int.MinValue, int.MaxValue, false)]
    [InlineData(int.MinValue, int.MinValue, true)]
    public void Count_IsRightWithinAQuarter(int guess, int actual, bool right)
    {
        Predict.Count(guess).Score(actual).Right.Should().Be(right);
    }

    [Fact]
    public void Score_SaysBothAndWhy()
    {
        var score = Predict.Seconds(0.02).Score(0.15.Seconds(), ifWrong: "That is gather's answer, not WhenAll's.");

        score.ToDisplayString(MimeType.Plain).Should()
            .Be("You said 20 ms. It was 0.15 s. That is gather's answer, not WhenAll's.");
    }

    [Fact]
    public void Timeline_SaysWhichBarsAreOff_AndByHowMuch()
    {
        var score = Predict.Timeline(("A", 0, 0.3), ("B", 0, 0.3), ("D", 0, 1)).Score(
            Recorded(("A", 0, 0.31), ("B", 0.31, 0.61), ("C", 0.61, 0.9)), ifWrong: "B waits for A.");

        score.Right.Should().BeFalse();
        score.ToDisplayString(MimeType.Plain).Should().StartWith(
            "3 of 4 bars are not where you put them: B started 0.31 s later and ended 0.31 s later; D did not happen; "
            + "C was not foreseen. B waits for A.");
        score.Chart.Lanes.Select(lane => lane.Title).Should().Equal("you said", "what happened");
        score.ToDisplayString(MimeType.Html).Should().Contain("data-async-chart");
    }

    [Fact]
    public void Timeline_WithinATenthOfTheWhole_IsRight()
    {
        var score = Predict.Timeline(("A", 0, 3), ("B", 3, 6))
            .Score(Recorded(("A", 0, 3.2), ("B", 3.2, 6.4)), ifRight: "In turn.");

        score.ToDisplayString(MimeType.Plain).Should().StartWith("All 2 bars are where you put them: well seen. In turn.");
    }

    [Fact]
    public void Timeline_OfSeveralSpansWithOneName_CountsFromTheFirstToTheLast()
    {
        Predict.Timeline(("A", 0, 3)).Score(Recorded(("A", 0, 1), ("A", 2, 3))).Right.Should().BeTrue();
    }

    [Fact]
    public void Timeline_ThatEndsBeforeItStarts_IsRefused()
    {
        var act = () => Predict.Timeline(("A", 2, 1));

        act.Should().Throw<ArgumentException>().WithMessage("The bar 'A' starts before zero or ends before it starts.*");
    }

    private static Timeline Recorded(params (string Name, double Start, double End)[] spans) => Timeline.FromRecorded(
        null, spans.Select(span => new TimelineSpan(span.Name, span.Start.Seconds(), span.End.Seconds(), SpanRole.Waiting)), []);
}
