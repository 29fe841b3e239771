using AsyncCourse.Engine.Formatting;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Engine.Tests.Formatting;

/// <summary>Formatters are the process's, so these run alone.</summary>
[CollectionDefinition("shared formatters", DisableParallelization = true)]
public sealed class SharedFormatterDefinition;

[Collection("shared formatters")]
public sealed class SharedFormatterTests : IDisposable
{
    private static readonly string[] Both = [MimeType.Html, MimeType.Plain];

    public void Dispose() => Formatter.ResetToDefault();

    [Fact]
    public void AFormatterThatALibraryRegistersIsHonouredAndGetsAPlainTwin()
    {
        Formatter.Register<Money>(money => $"<b>{money.Amount}</b>", MimeType.Html);

        ValueFormatter.Format(new Money(5)).Content.Should().Equal(
            new Dictionary<string, string> { [MimeType.Html] = "<b>5</b>", [MimeType.Plain] = "Money\nAmount  5" });
    }

    [Fact]
    public void TheSharedLimitOfLists_CountsOnceItIsSet()
    {
        Formatter.ListExpansionLimit = 5;

        var text = ValueFormatter.Format(Enumerable.Range(0, 100).ToList()).Content[MimeType.Plain];

        text.Should().Be("[0, 1, 2, 3, 4, … and 95 more]");
    }

    [Fact]
    public void AFormatterForAnInterfaceCoversItsTypes()
    {
        Formatter.Register<IPriced>((priced, writer) => writer.Write("<i>priced</i>"), MimeType.Html);

        ValueFormatter.Format(new Money(5)).Content[MimeType.Html].Should().Be("<i>priced</i>");
    }

    [Fact]
    public void AFormatterRegisteredAfterTheFirstUse_IsHonoured()
    {
        ValueFormatter.Format(new Money(5));

        Formatter.Register<Money>(money => $"€ {money.Amount}", MimeType.Plain);

        ValueFormatter.Format(new Money(5)).Content.Should().Equal(new Dictionary<string, string> { [MimeType.Plain] = "€ 5" });
    }

    [Fact]
    public void ARegisteredFormatter_IsHonouredInsideTablesAndObjects()
    {
        Formatter.Register<Money>(money => $"<b>{money.Amount}</b>", MimeType.Html);
        Formatter.Register<Money>(money => $"€ {money.Amount}", MimeType.Plain);

        var row = ValueFormatter.Format(new[] { new { Price = new Money(5) } }).Content;
        var list = ValueFormatter.Format(new[] { new Money(5) }).Content;

        row[MimeType.Html].Should().Contain("<td><b>5</b></td>");
        row[MimeType.Plain].Should().EndWith("€ 5");
        list[MimeType.Html].Should().Contain("<td><b>5</b></td>");
    }

    [Fact]
    public void PreferredTypesGiveSeveralFormats()
    {
        Formatter.SetPreferredMimeTypesFor(typeof(Money), MimeType.Html, MimeType.Json);

        var content = ValueFormatter.Format(new Money(5)).Content;

        content.Keys.Should().BeEquivalentTo([.. Both, MimeType.Json]);
        content[MimeType.Json].Should().Be("""{"Amount":5}""");
    }

    [Fact]
    public void AFormatterForNumbers_WinsOverTheFastPath()
    {
        Formatter.Register<int>(number => $"<u>{number}</u>", MimeType.Html);

        ValueFormatter.Format(5).Content.Should().Equal(
            new Dictionary<string, string> { [MimeType.Html] = "<u>5</u>", [MimeType.Plain] = "5" });
    }

    [Fact]
    public void ASourceNamedByAnAttribute_IsHonoured()
    {
        ValueFormatter.Format(new Sourced()).Content[MimeType.Html].Should().Be("<p>from its source</p>");
    }

    [Fact]
    public void AFormatterThatThrowsIsToldAndTheOtherFormat_Stays()
    {
        Formatter.Register<Money>(_ => throw new InvalidOperationException("no ink"), MimeType.Html);

        ValueFormatter.Format(new Money(5)).Content.Should().Equal(new Dictionary<string, string>
        {
            [MimeType.Plain] = "Money\nAmount  5\n(text/html can't be shown: InvalidOperationException: no ink)",
        });
    }

    [Fact]
    public void AFormatThatNobodyMakes_IsTold()
    {
        var content = ValueFormatter.Format(new Money(5), "image/nothing").Content;

        content.Keys.Should().Equal(MimeType.Plain);
        content[MimeType.Plain].Should().Contain("image/nothing can't be shown");
    }

    [Fact]
    public void ATextInAFormatOfItsOwn_GoesOutAsItIs()
    {
        ValueFormatter.Format("<svg/>", MimeType.Svg).Content.Should().Equal(
            new Dictionary<string, string> { [MimeType.Svg] = "<svg/>" });
    }

    [Fact]
    public void HtmlAskedForByName_BringsItsPlainTwin()
    {
        ValueFormatter.Format("a < b", MimeType.Html).Content.Should().Contain(MimeType.Plain, "a < b")
            .And.ContainKey(MimeType.Html).WhoseValue.Should().Contain("a &lt; b");
    }

    [Fact]
    public void HtmlContent_GoesOutAsItIsWithItsWordsAsTheTwin()
    {
        var html = new HtmlString("<style>p{}</style><p>1 &lt; <b>2</b></p><script>run()</script>");

        ValueFormatter.Format(html).Content.Should().Equal(
            new Dictionary<string, string> { [MimeType.Html] = html.Value!, [MimeType.Plain] = "1 < 2" });
    }

    [Fact]
    public void ViewsInsideOtherFormattersAndToDisplayString_AreOursToo()
    {
        ValueFormatter.Format(new object());

        new[] { new Money(5) }.ToDisplayString(MimeType.Html).Should().Contain("class=\"cell-value\"");
        TimeSpan.FromSeconds(2).ToDisplayString(MimeType.Plain).Should().Be("2 s");
    }

    [Fact]
    public void AResetByACell_TakesTheEnginesViewsAwayOnlyUntilTheNextValue()
    {
        ValueFormatter.Format(new[] { new Money(5) });

        Formatter.ResetToDefault();
        ValueFormatter.Format(new[] { new Money(5) });

        new[] { new Money(5) }.ToDisplayString(MimeType.Html).Should().Contain("class=\"cell-value\"");
    }

    private interface IPriced;

    private sealed record Money(int Amount) : IPriced;

    [TypeFormatterSource(typeof(Source))]
    private sealed class Sourced;

    private sealed class Source : ITypeFormatterSource
    {
        public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
            [new HtmlFormatter<Sourced>(_ => "<p>from its source</p>")];
    }
}
