using System.Data;
using AsyncCourse.Engine.Formatting;
using Microsoft.Data.Analysis;

namespace AsyncCourse.Engine.Tests.Formatting;

/// <summary>
/// Values that are themselves tables. The data frames are those of the package, which the engine knows by name only.
/// </summary>
public sealed class GridTests
{
    private static readonly DataFrame Frame = new(
        new StringDataFrameColumn("name", ["figs", "<plums>", null]), new Int32DataFrameColumn("age", [36, null, 7]));

    [Fact]
    public void ADataFrame_IsATableWithItsGaps()
    {
        Plain(Frame).Should().Be("name      age\n-------  ----\nfigs       36\n<plums>  null\nnull        7");
        ValueFormatter.Format(Frame).Content[MimeType.Html].Should()
            .Contain("<th>name</th><th class=\"n\">age</th>")
            .And.Contain("<tr><td>&lt;plums&gt;</td><td class=\"r\">null</td></tr>");
    }

    [Fact]
    public void WhatMakesADataFrameOfOne_IsATableToo()
    {
        Plain(Frame.Head(1)).Should().Be("name  age\n----  ---\nfigs   36");
        Plain(Frame.Filter(Frame["age"].ElementwiseGreaterThan(10))).Should().Be(Plain(Frame.Head(1)));
        Plain(new Named(Frame.Columns)).Should().Be(Plain(Frame));
    }

    [Fact]
    public void ALargeDataFrame_IsCutInBothDirectionsAndSaysSo()
    {
        var large = new DataFrame(
            Enumerable.Range(0, 25).Select(i => new Int32DataFrameColumn($"c{i}", Enumerable.Range(0, 1_150))));

        Plain(large).Should().EndWith("… and 1,050 more, … and 5 more columns").And.NotContain("c20");
    }

    [Fact]
    public void DataTables_AreTables()
    {
        using var table = new DataTable { Columns = { "a", { "b", typeof(int) } }, Rows = { { "x", 2 }, { DBNull.Value, 3 } } };

        Plain(table).Should().Be("a     b\n----  -\nx     2\nnull  3");
        Plain(table.DefaultView).Should().Be(Plain(table));
        ValueFormatter.Format(table).Content[MimeType.Html].Should().Contain("<tr><td>x</td><td class=\"n\">2</td></tr>");
    }

    [Fact]
    public void ALongDataTable_IsCutAndSaysSo()
    {
        using var table = new DataTable { Columns = { "a" } };
        for (var i = 0; i < 150; i++)
        {
            table.Rows.Add(i);
        }

        Plain(table).Should().EndWith("… and 50 more");
    }

    [Fact]
    public void ADeletedRow_IsNeitherShownNorCounted()
    {
        using var table = new DataTable { Columns = { "a" }, Rows = { 1, 2 } };
        table.AcceptChanges();
        table.Rows[0].Delete();

        Plain(table).Should().Be("a\n-\n2");
    }

    [Fact]
    public void ATableWithoutColumns_IsEmpty()
    {
        using var table = new DataTable();

        Plain(table).Should().Be("(empty)");
        Plain(new DataFrame()).Should().Be("(empty)");
    }

    [Fact]
    public void ATableInsideAnotherValue_IsToldByItsSize()
    {
        using var table = new DataTable { Columns = { "a" }, Rows = { 1 } };

        Plain(new { Frame, Table = table }).Should().Be("Frame  DataFrame: 3 rows, 2 columns\nTable  DataTable: 1 row, 1 column");
        Plain(new[] { Frame }).Should().Be("[DataFrame: 3 rows, 2 columns]");
    }

    private static string Plain(object value) => ValueFormatter.Format(value).Content[MimeType.Plain];

    private sealed class Named(IEnumerable<DataFrameColumn> columns) : DataFrame(columns);
}
