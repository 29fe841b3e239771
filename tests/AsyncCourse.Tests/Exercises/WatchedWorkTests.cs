using AsyncCourse.Exercises;

namespace AsyncCourse.Tests.Exercises;

public sealed class WatchedWorkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Work_TellsWhoWasStartedCancelledAndLeftRunning()
    {
        var time = new VirtualTime();
        var work = new WatchedWork(time);
        using var stop = new CancellationTokenSource();
        var failure = new InvalidOperationException("B");

        var seen = await AttemptWatcher.RunAsync(async () =>
        {
            var a = work.RunAsync("A", TimeSpan.FromSeconds(1), CancellationToken.None);
            var b = work.FailAsync("B", TimeSpan.FromSeconds(2), failure, CancellationToken.None);
            _ = work.RunAsync("C", TimeSpan.FromSeconds(30), stop.Token);
            _ = work.RunAsync("D", TimeSpan.FromSeconds(60), CancellationToken.None);
            await a;
            try
            {
                await b;
            }
            finally
            {
                await stop.CancelAsync();
            }
        }, Patience, time);

        // C has been told to stop; on a busy machine it gets round to it later.
        SpinWait.SpinUntil(() => work.Cancelled.Any(), Patience);
        seen.Problem.Should().Be(failure);
        work.Done.Should().Equal("A");
        work.Cancelled.Should().Equal("C");
        work.Running.Should().Equal("D");
        work.Peak.Should().Be(4);
        work.Pieces.Single(piece => piece.Name == "B").Ended.Should().Be(TimeSpan.FromSeconds(2));
    }
}
