using AsyncCourse.Exercises;

namespace AsyncCourse.Tests.Exercises;

public sealed class PoliteRetryWaitsTests
{
    [Fact]
    public void OneCallersBadLuck_DecidesNothing()
    {
        var waits = Of([2, 140, 130], [60, 110, 180], [90, 50, 260], [110, 160, 90], [135, 20, 310]);

        waits.Shortest.Should().Be(90.Milliseconds());
        waits.Grow.Should().BeTrue();
        waits.ToString().Should().Be("Four waits of five were at most 0.14 s, then 0.16 s, then 0.31 s");
    }

    [Fact]
    public void EveryTimeTheSame_WithJitter_DoesNotGrow() =>
        Of([50, 150, 100], [90, 60, 145], [110, 50, 150], [150, 95, 55], [100, 140, 75]).Grow.Should().BeFalse();

    [Fact]
    public void WhatTheServerTakes_IsNoWait() =>
        PoliteRetryWaits.Of([Requests([0, 0], took: 500)]).Shortest.Should().Be(0.Seconds());

    [Fact]
    public void WhoAskedOnce_DidNotWait()
    {
        var waits = Of([100, 200, 400], []);

        (waits.Shortest, waits.Grow).Should().Be((TimeSpan.Zero, false));
    }

    private static PoliteRetryWaits Of(params int[][] callers) =>
        PoliteRetryWaits.Of(callers.Select(waits => Requests(waits, took: 5)));

    private static List<LoggedRequest> Requests(int[] waits, int took)
    {
        var arrived = TimeSpan.Zero;
        List<LoggedRequest> requests = [Next()];
        foreach (var wait in waits)
        {
            arrived += (took + wait).Milliseconds();
            requests.Add(Next());
        }

        return requests;

        LoggedRequest Next() =>
            new("/flaky/x", arrived, arrived, arrived + took.Milliseconds(), 503, RequestOutcome.Answered);
    }
}
