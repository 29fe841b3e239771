namespace AsyncCourse.Tests.Pools;

public sealed class PoolLimitsTests
{
    [Fact]
    public async Task LimitsHoldUntilTheEndOfTheScope()
    {
        var run = await Child.RunAsync("""
            using AsyncCourse;

            var seen = new List<int>();
            Look();
            using (PoolLimits.Set(min: 5, max: 9))
                Look();
            Look();
            using (PoolLimits.Set(max: 2))
                Look();
            Look();
            Child.Return(seen);

            void Look()
            {
                ThreadPool.GetMinThreads(out var min, out _);
                ThreadPool.GetMaxThreads(out var max, out _);
                seen.AddRange(min, max);
            }
            """,
            limits: new() { Processors = 1, MinThreads = 3, MaxThreads = 20 },
            cancellationToken: TestContext.Current.CancellationToken);

        run.Returned<int[]>().Should().Equal(3, 20, 5, 9, 3, 20, 2, 2, 3, 20);
    }

    [Fact]
    public async Task LimitsWithinLimits_MayBeWider()
    {
        var run = await Child.RunAsync("""
            using AsyncCourse;

            var seen = new List<int>();
            using (PoolLimits.Set(max: 4))
            {
                using (PoolLimits.Set(min: 8, max: 8))
                    Look();
                Look();
            }

            Look();
            Child.Return(seen);

            void Look()
            {
                ThreadPool.GetMinThreads(out var min, out _);
                ThreadPool.GetMaxThreads(out var max, out _);
                seen.AddRange(min, max);
            }
            """,
            limits: new() { Processors = 1, MinThreads = 3, MaxThreads = 20 },
            cancellationToken: TestContext.Current.CancellationToken);

        run.Returned<int[]>().Should().Equal(8, 8, 3, 4, 3, 20);
    }

    [Fact]
    public void WhatTheRuntime_RefusesChangesNothing()
    {
        ThreadPool.GetMinThreads(out var before, out _);
        var act = () => PoolLimits.Set(min: 8, max: 4);

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*at least 8 and at most 4*");
        ThreadPool.GetMinThreads(out var after, out _);
        after.Should().Be(before);
    }
}
