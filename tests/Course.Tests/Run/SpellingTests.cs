using Course.Usage;

namespace Course.Tests.Run;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("throttling", "throttling", 0)]
    [InlineData("Throttling", "thrOttling", 0)]
    [InlineData("throtling", "throttling", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("asnyc", "async", 2)]
    public void Distance_CountsLettersToChange(string one, string other, int distance)
    {
        Spelling.Distance(one, other).Should().Be(distance);
        Spelling.Distance(other, one).Should().Be(distance);
    }
}
