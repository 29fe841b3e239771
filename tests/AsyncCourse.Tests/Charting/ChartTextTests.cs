using System.Globalization;

namespace AsyncCourse.Tests.Charting;

public sealed class ChartTextTests
{
    public ChartTextTests() => CultureInfo.CurrentCulture = new CultureInfo("de-DE");

    [Fact]
    public void Gantt_SaysEachSpanAndMarkInAnyLocale()
    {
        Charts.Gantt("gather", Sample.Gather).ToString().Should().Be(
            """
            gather
            3 spans in 151 ms: 2 waiting, 1 failed.

            asyncio    start  duration  role
            A           0 ms    150 ms  waiting
            B           0 ms   20.0 ms  failed
            C        1.00 ms    150 ms  waiting
            raised   22.0 ms            mark
            """);
    }

    [Fact]
    public void Compare_SaysEachValueWithItsUnitInAnyLocale()
    {
        Charts.Compare("Memory", "MB", ("threads", 10432.3), ("tasks", 12.45)).ToString().Should().Be(
            """
            Memory
            threads: 10,432 MB, tasks: 12.5 MB.

                            MB
            threads  10,432 MB
            tasks      12.5 MB
            """);
    }

    [Fact]
    public void Lines_SaysEachPointUnderTheAxesTitles()
    {
        Charts.Lines("t", "requests (count)", "time (s)", new Series("sync", [(1, 0.25), (1000, 250)])).ToString().Should().Be(
            """
            t
            time (s) against requests (count): sync.

            sync
            requests (count)  time (s)
                           1      0.25
                       1,000       250
            """);
    }

    [Fact]
    public void ManySpans_AreCountedRatherThanListed()
    {
        var text = Charts.Gantt(Sample.Requests(100)).ToString();

        text.Split('\n').Length.Should().BeLessThan(30);
        text.Should().EndWith("… and 80 more spans; the last ends at 1.01 s");
    }

    [Fact]
    public void AnEmptyTimeline_SaysSo()
    {
        Charts.Gantt(new Timeline()).ToString().Should().Contain("Nothing was recorded.");
    }
}
