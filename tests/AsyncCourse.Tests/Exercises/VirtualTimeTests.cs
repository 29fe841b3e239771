using AsyncCourse.Exercises;

namespace AsyncCourse.Tests.Exercises;

public sealed class VirtualTimeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task HoursTakeMoments_AndOrderIsKept()
    {
        var time = new VirtualTime();
        var order = new List<string>();

        var seen = await AttemptWatcher.RunAsync(async () =>
        {
            await Task.WhenAll(WorkAsync("slow", 3), WorkAsync("fast", 1), WorkAsync("between", 2));
            return string.Join(' ', order);
        }, Patience, time);

        seen.Result.Should().Be("fast between slow");
        time.Elapsed.Should().Be(TimeSpan.FromHours(3));
        seen.Elapsed.Should().BeLessThan(Patience);

        async Task WorkAsync(string name, int hours)
        {
            await Task.Delay(TimeSpan.FromHours(hours), time);
            lock (order)
            {
                order.Add(name);
            }
        }
    }

    [Fact]
    public async Task PeriodicTimersAndTimeoutsWorkToo()
    {
        var time = new VirtualTime();

        var seen = await AttemptWatcher.RunAsync(async () =>
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(9.5), time);
            using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
            var ticks = 0;
            try
            {
                while (await timer.WaitForNextTickAsync(limit.Token))
                {
                    ticks++;
                }
            }
            catch (OperationCanceledException)
            {
            }

            return ticks;
        }, Patience, time);

        seen.Result.Should().Be(9);
        time.Elapsed.Should().Be(TimeSpan.FromMinutes(9.5));
    }
}
