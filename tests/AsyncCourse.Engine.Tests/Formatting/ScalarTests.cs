using System.Globalization;
using AsyncCourse.Engine.Formatting;

namespace AsyncCourse.Engine.Tests.Formatting;

public sealed class ScalarTests
{
    public static TheoryData<object?, string> Scalars => new()
    {
        { null, "null" },
        { "plain <text>", "plain <text>" },
        { 1234567, "1234567" },
        { 1234.5, "1234.5" },
        { 0.1 + 0.2, "0.30000000000000004" },
        { 12.50m, "12.50" },
        { true, "True" },
        { 'c', "c" },
        { DayOfWeek.Friday, "Friday" },
        { typeof(Dictionary<string, List<int?>>), "Dictionary<string, List<int?>>" },
        { new DateTime(2026, 11, 23, 14, 5, 9, DateTimeKind.Utc), "2026-11-23 14:05:09Z" },
        { new DateTimeOffset(2026, 11, 23, 14, 5, 9, 250, TimeSpan.FromHours(1)), "2026-11-23 14:05:09.25 +01:00" },
        { new DateOnly(2026, 11, 23), "2026-11-23" },
        { TimeSpan.Zero, "0 s" },
        { TimeSpan.FromMicroseconds(12.3), "12.3 µs" },
        { TimeSpan.FromMilliseconds(151.26), "151.3 ms" },
        { TimeSpan.FromMilliseconds(999.999), "1 s" },
        { TimeSpan.FromSeconds(1.0512345), "1.051 s" },
        { TimeSpan.FromSeconds(59.999), "1 min 0 s" },
        { TimeSpan.FromSeconds(125), "2 min 5 s" },
        { TimeSpan.FromSeconds(-3725), "-1 h 2 min 5 s" },
        { new Uri("http://example.org/a?b=c"), "http://example.org/a?b=c" },
        { Guid.Empty, "00000000-0000-0000-0000-000000000000" },
    };

    [Theory]
    [MemberData(nameof(Scalars))]
    public void AValueWithoutParts_IsPlainTextAndNothingElse(object? value, string expected)
    {
        var bundle = ValueFormatter.Format(value);

        bundle.Content.Should().Equal(new Dictionary<string, string> { [MimeType.Plain] = expected });
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void TheSameValue_IsTheSameTextInEveryLocale(string culture)
    {
        object[] values =
        [
            -1234.5, 0.1m, new DateTime(2026, 1, 2, 3, 4, 5), TimeSpan.FromSeconds(1.5),
            new { Price = 1.5, Moment = TimeSpan.FromMinutes(2) },
            new OwnText(1.5),
        ];
        var expected = values.Select(value => ValueFormatter.Format(value).Content[MimeType.Plain]).ToList();
        var before = CultureInfo.CurrentCulture;

        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            values.Select(value => ValueFormatter.Format(value).Content[MimeType.Plain]).Should().Equal(expected);
            CultureInfo.CurrentCulture.Name.Should().Be(culture, "formatting leaves the caller's culture alone");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        expected.Should().Contain("costs 1.5");
    }

    [Fact]
    public void ALongText_IsCutAndSaysHowMuchIsMissing()
    {
        var text = ValueFormatter.Format(new string('x', 1_020_000)).Content[MimeType.Plain];

        text.Should().HaveLength(20_000 + "\n… and 1,000,000 more characters".Length)
            .And.EndWith("\n… and 1,000,000 more characters");
    }

    [Fact]
    public void ACutNeverTearsACharacterInTwo()
    {
        var text = ValueFormatter.Format("x" + string.Concat(Enumerable.Repeat("🙂", 20_000))).Content[MimeType.Plain];

        text.EnumerateRunes().Should().NotContain(rune => rune.Value == 0xFFFD);
    }

    private sealed class OwnText(double price)
    {
        public override string ToString() => $"costs {price}";
    }
}
