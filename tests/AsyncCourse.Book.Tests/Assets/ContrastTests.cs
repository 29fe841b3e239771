using System.Globalization;
using System.Text.RegularExpressions;
using AsyncCourse.Book.Pages;

namespace AsyncCourse.Book.Tests.Assets;

public sealed partial class ContrastTests
{
    private const double Readable = 4.5;

    private static readonly Dictionary<string, string[]> Colours = Pair().Matches(PageAssets.StyleSheet)
        .ToDictionary(pair => pair.Groups[1].Value, pair => new[] { pair.Groups[2].Value, pair.Groups[3].Value });

    [Theory]
    [InlineData("ink", "paper")]
    [InlineData("ink", "raised")]
    [InlineData("ink", "bad-paper")]
    [InlineData("ink", "mark")]
    [InlineData("soft", "paper")]
    [InlineData("soft", "raised")]
    [InlineData("accent", "paper")]
    [InlineData("accent", "raised")]
    [InlineData("good", "paper")]
    [InlineData("bad", "paper")]
    [InlineData("bad", "raised")]
    [InlineData("bad", "bad-paper")]
    [InlineData("soft", "bad-paper")]
    [InlineData("paper", "accent")]
    [InlineData("code-keyword", "raised")]
    [InlineData("code-string", "raised")]
    [InlineData("code-number", "raised")]
    [InlineData("code-type", "raised")]
    [InlineData("code-function", "raised")]
    [InlineData("code-comment", "raised")]
    public void TextAndItsGround_InBothThemes_AreReadable(string text, string ground)
    {
        for (var theme = 0; theme < 2; theme++)
        {
            var contrast = Contrast(Colours[text][theme], Colours[ground][theme]);

            contrast.Should().BeGreaterThanOrEqualTo(Readable, "the {0} theme is to be read", theme == 0 ? "light" : "dark");
        }
    }

    private static double Contrast(string one, string other)
    {
        double[] both = [Luminance(one), Luminance(other)];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }

    [GeneratedRegex(@"--([\w-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)")]
    private static partial Regex Pair();
}
