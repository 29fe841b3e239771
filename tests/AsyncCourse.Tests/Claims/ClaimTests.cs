using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Tests.Claims;

public sealed class ClaimTests
{
    [Fact]
    public void That_WhenItHolds_Passes()
    {
        var act = () => Claim.That("100 requests finish in time", 1.05.Seconds(), Is.Below(1.15.Seconds()));

        act.Should().NotThrow();
    }

    [Fact]
    public void That_WhenItDoesNotHold_SaysClaimMeasuredAndWanted()
    {
        var act = () => Claim.That("100 requests finish in time", 1.4.Seconds(), Is.Below(1.15.Seconds()));

        act.Should().Throw<ClaimException>().WithMessage(
            "The claim \"100 requests finish in time\" does not hold: measured 1.40 s, wanted below 1.15 s.");
    }

    [Fact]
    public void Bounds_AreWhatTheySay()
    {
        Is.Below(2).Holds(2).Should().BeFalse();
        Is.AtMost(2).Holds(2).Should().BeTrue();
        Is.Above(2).Holds(2).Should().BeFalse();
        Is.AtLeast(2).Holds(2).Should().BeTrue();
        Is.Between(1, 2).Holds(2).Should().BeTrue();
        Is.Between(1, 2).Holds(3).Should().BeFalse();
        Is.EqualTo("a").Holds("b").Should().BeFalse();
        Is.InOrder("a", "b").Holds(["b", "a"]).Should().BeFalse();
        Is.InOrder("a", "b").Holds(["a", "b"]).Should().BeTrue();
    }

    [Fact]
    public void Bounds_OfWhatIsNoNumber_NeverHold()
    {
        Is.Below(1.0).Holds(double.NaN).Should().BeFalse();
        Is.AtMost(1.0).Holds(double.NaN).Should().BeFalse();
        Is.Above(1.0).Holds(double.NaN).Should().BeFalse();
        Is.Between(0.0, 1.0).Holds(double.NaN).Should().BeFalse();
    }

    [Fact]
    public void Bounds_OfWhatWasDividedByZero_NeverHold()
    {
        Is.Above(1.5).Holds(1 / 0.0).Should().BeFalse();
        Is.AtLeast(1.5f).Holds(1 / 0f).Should().BeFalse();
        Is.Below(1.5).Holds(-1 / 0.0).Should().BeFalse();
    }

    [Fact]
    public void Outcome_IsShownInThreeFormats()
    {
        var outcome = new ClaimOutcome("a < b", "1.05 s", "below 1.15 s", true);

        var html = outcome.ToDisplayString(MimeType.Html);
        var text = outcome.ToDisplayString(MimeType.Plain);
        var json = outcome.ToDisplayString(ClaimReport.MimeType);

        html.Should().Contain("a &lt; b").And.Contain("1.05 s").And.Contain("✓");
        text.Should().Be("✓ a < b: 1.05 s");
        json.Should().Be(new ClaimReport("a < b", "1.05 s", "below 1.15 s", Held: true).ToJson());
        Formatter.GetPreferredMimeTypesFor(typeof(ClaimOutcome)).Should().Contain(ClaimReport.MimeType);
    }
}
