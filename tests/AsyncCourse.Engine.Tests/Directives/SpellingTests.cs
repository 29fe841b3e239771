using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Tests.Directives;

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

    [Theory]
    [InlineData("throtling", null, "throttling")]
    [InlineData("asnyc", 1, null)]
    [InlineData("hedge", 4, "edge")]
    [InlineData("xyz", null, null)]
    public void Nearest_IsTheFirstOfThoseThatAreNearest(string typed, int? most, string? nearest) =>
        Spelling.Nearest(typed, ["edge", "hedges", "async", "throttling"], most).Should().Be(nearest);
}
