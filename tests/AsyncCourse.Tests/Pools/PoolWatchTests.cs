namespace AsyncCourse.Tests.Pools;

public sealed class PoolWatchTests
{
    [Fact]
    public async Task ABystander_WaitsWhileAllThreadsOfThePoolAreHeld()
    {
        // In a child: the pool of this process belongs to the other tests too.
        var run = await Child.RunAsync(
            """
            using AsyncCourse;

            using var watch = PoolWatch.Start("held");
            using var held = new CountdownEvent(2);
            using var end = new ManualResetEventSlim();
            var blocked = Enumerable.Range(1, 2).Select(_ => Task.Run(() => { held.Signal(); end.Wait(); })).ToArray();
            held.Wait();
            Thread.Sleep(600);
            end.Set();
            Task.WaitAll(blocked);
            Child.Return(watch.Stop());
            """,
            limits: new() { Processors = 1, MinThreads = 2, MaxThreads = 2 },
            cancellationToken: TestContext.Current.CancellationToken);
        var record = run.Returned<PoolRecord>();

        record.Name.Should().Be("held");
        record.MostThreads.Should().Be(2);
        record.MostQueued.Should().BePositive();
        record.LongestDelay.Should().BeGreaterThan(TimeSpan.FromMilliseconds(200));
        record.Samples.Should().BeInAscendingOrder(sample => sample.At)
            .And.Contain(sample => sample.BystanderWaits > TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public async Task ABystanderThatWasNeverServed_Counts()
    {
        var run = await Child.RunAsync(
            """
            using AsyncCourse;

            var end = new ManualResetEventSlim();
            _ = Task.Run(() => end.Wait());
            while (ThreadPool.PendingWorkItemCount > 0) Thread.Sleep(1);
            using var watch = PoolWatch.Start();
            Thread.Sleep(300);
            Child.Return(watch.Stop());
            """,
            limits: new() { Processors = 1, MinThreads = 1, MaxThreads = 1 },
            cancellationToken: TestContext.Current.CancellationToken);
        var record = run.Returned<PoolRecord>();

        record.Delays.Should().ContainSingle().Which.Served.Should().BeFalse();
        record.LongestDelay.Should().BeGreaterThan(TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public void ChartsSayThePeaks()
    {
        var record = new PoolRecord(
            "blocking",
            [
                new(TimeSpan.Zero, 2, 0, 0, TimeSpan.Zero), new(TimeSpan.FromSeconds(1), 4, 30, 5, TimeSpan.FromSeconds(1)),
                new(TimeSpan.FromSeconds(2), 4, 0, 40, TimeSpan.Zero),
            ],
            [new(TimeSpan.Zero, TimeSpan.FromSeconds(1.5), true)]);

        PoolCharts.Threads("Threads", record).Note.Should().Be("Most threads: 4. Most waiting work: 30.");
        PoolCharts.Delays("Delays", record, record with { Name = "awaiting" }).Note
            .Should().Be("Longest wait: 1.50 s (blocking), 1.50 s (awaiting).");
        PoolCharts.Threads("Threads", record).Series[0].Points.Should().Equal(new ChartPoint(0, 2), new(1, 4), new(2, 4));
        PoolCharts.Delays("Delays", record).Series[0].Points.Should().Equal(new ChartPoint(0, 0), new(1, 1), new(2, 0));
    }
}
