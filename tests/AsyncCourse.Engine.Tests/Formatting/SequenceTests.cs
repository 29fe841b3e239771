using AsyncCourse.Engine.Formatting;

namespace AsyncCourse.Engine.Tests.Formatting;

public sealed class SequenceTests
{
    private sealed record City(string Name, int People, double? Area);

    [Fact]
    public void Records_AreATableWithNumbersToTheRightInTextAndHtml()
    {
        City[] cities = [new("Rome", 2_750_000, 1285), new("<Bath>", 94_000, null)];

        var content = ValueFormatter.Format(cities).Content;

        content[MimeType.Plain].Should().Be("""
            Name     People  Area
            ------  -------  ----
            Rome    2750000  1285
            <Bath>    94000  null
            """.ReplaceLineEndings("\n"));
        content[MimeType.Html].Should()
            .Contain("<th>Name</th><th class=\"n\">People</th><th class=\"n\">Area</th>")
            .And.Contain("<tr><td>&lt;Bath&gt;</td><td class=\"n\">94000</td><td class=\"r\">null</td></tr>");
    }

    [Fact]
    public void HtmlNamesNoColourOfItsOwn()
    {
        var html = ValueFormatter.Format(new[] { new City("Rome", 1, 2) }).Content[MimeType.Html];

        html.Should().NotMatchRegex("#[0-9a-fA-F]{3}|color:(?!inherit)|background:(?!none)");
    }

    [Fact]
    public void AnonymousObjectsTuplesAndPairs_AreTablesToo()
    {
        Plain(new[] { new { A = 1 } }).Should().StartWith("A\n");
        Plain(new[] { (1, "x") }).Should().StartWith("Item1  Item2\n");
        Plain(new Dictionary<string, int> { ["k"] = 1 }).Should().StartWith("Key  Value\n").And.EndWith("k        1");
        Plain(new[] { "ab", "c", "d" }.GroupBy(text => text.Length)).Should().Contain("  1  [\"c\", \"d\"]");
    }

    [Fact]
    public void AListOfDictionaries_IsOneTable()
    {
        Plain(new List<Dictionary<string, object>> { new() { ["a"] = 1, ["b"] = "x" }, new() { ["a"] = 2 } })
            .Should().Be("a  b\n-  -\n1  x\n2");
    }

    [Fact]
    public void RowsOfDifferentTypesShareOneTableWithGaps()
    {
        Plain(new object?[] { new { A = 1 }, new { B = "x" }, null }).Should().Be("   A  B\n----  -\n   1\n      x\nnull");
    }

    [Fact]
    public void ValuesWithoutParts_AreAListThatReadsLikeCode()
    {
        Plain(new[] { 1, 2, 3 }).Should().Be("[1, 2, 3]");
        Plain(new[] { "a", "b\n" }).Should().Be("[\"a\", \"b\\n\"]");
        Plain(new[] { new[] { 1, 2 }, [3] }).Should().Be("[[1, 2], [3]]");
        Plain(Array.Empty<int>()).Should().Be("(empty)");
        Plain(new byte[] { 1, 2 }.AsMemory()).Should().Be("[1, 2]");
        ValueFormatter.Format(new[] { 1, 2, 3 }).Content.Keys.Should().Equal(MimeType.Plain);
    }

    [Fact]
    public void AMillionRows_AreCutAndCountedWithoutBeingWalked()
    {
        var read = 0;
        var rows = new Counted<City>(1_000_000, Enumerable.Range(0, 1_000_000).Select(i =>
        {
            read++;
            return new City("x", i, i);
        }));

        var content = ValueFormatter.Format(rows).Content;

        content[MimeType.Plain].Split('\n').Should().HaveCount(103).And.EndWith("… and 999,900 more");
        content[MimeType.Html].Should().Contain("… and 999,900 more")
            .And.NotContain("<td>x</td><td class=\"n\">100</td>");
        read.Should().BeInRange(100, 101);
    }

    [Fact]
    public void AnEndlessSequence_EndsOnTheScreenAndIsReadOnce()
    {
        var starts = 0;

        Plain(Naturals()).Should().Contain("99, … and more");
        starts.Should().Be(1);

        IEnumerable<long> Naturals()
        {
            starts++;
            for (var i = 0L; ; i++)
            {
                yield return i;
            }
        }
    }

    [Fact]
    public void ATable_IsReadOnceForBothOfItsFormats()
    {
        var starts = 0;

        ValueFormatter.Format(Cities()).Content.Keys.Should().BeEquivalentTo(MimeType.Html, MimeType.Plain);

        starts.Should().Be(1);

        IEnumerable<City> Cities()
        {
            starts++;
            yield return new City("Rome", 1, 2);
        }
    }

    [Fact]
    public void ASlowSequence_IsGivenUpOn()
    {
        // Each item outlasts the whole time limit: one is read, and the rest is told.
        Plain(Slow()).Should().Be("[0, … not read further: this took more than 2 s]");

        static IEnumerable<int> Slow()
        {
            for (var i = 0; i < 60; i++)
            {
                Thread.Sleep(2_100);
                yield return i;
            }
        }
    }

    [Fact]
    public void ASequenceThatThrows_ShowsWhatCameBefore()
    {
        Plain(Failing()).Should().Be("[1, … then the sequence threw InvalidOperationException: no more]");

        static IEnumerable<int> Failing()
        {
            yield return 1;
            throw new InvalidOperationException("no more");
        }
    }

    [Fact]
    public void WideRows_AreCutAndSaySo()
    {
        var row = (IDictionary<string, object?>)new System.Dynamic.ExpandoObject();
        for (var i = 0; i < 25; i++)
        {
            row[$"C{i}"] = i;
        }

        Plain(new[] { row }).Should().Contain("C19").And.NotContain("C20").And.EndWith("… and 5 more columns");
    }

    private static string Plain(object value) => ValueFormatter.Format(value).Content[MimeType.Plain];

    private sealed class Counted<T>(int count, IEnumerable<T> items) : IReadOnlyCollection<T>
    {
        public int Count => count;

        public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
