using AsyncCourse.Jupyter.Handlers;

namespace AsyncCourse.Jupyter.Tests.Handlers;

public sealed class CursorPositionTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("😀b", 1, 2)]
    [InlineData("😀b", 2, 3)]
    [InlineData("a", 9, 1)]
    public void ToUtf16_CountsUnits(string text, int characters, int units)
    {
        CursorPosition.ToUtf16(text, characters).Should().Be(units);
    }

    [Theory]
    [InlineData("😀b", 2, 1)]
    [InlineData("😀b", 3, 2)]
    [InlineData("abc", 3, 3)]
    public void FromUtf16_CountsCharacters(string text, int units, int characters)
    {
        CursorPosition.FromUtf16(text, units).Should().Be(characters);
    }
}
