namespace AsyncCourse.Tests.Concurrency;

public sealed class ThrottleTests
{
    [Fact]
    public async Task NeverMoreThanTheLimit_AreInside()
    {
        var throttle = new Throttle(3);
        var inside = 0;
        var peak = 0;

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => throttle.RunAsync(async _ =>
        {
            InterlockedMax(ref peak, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        })));

        peak.Should().BeInRange(1, 3);
        (throttle.Inside, throttle.Waiting).Should().Be((0, 0));
    }

    [Fact]
    public async Task WhoCameFirst_GetsInFirst()
    {
        var throttle = new Throttle(1);
        var order = new List<int>();
        var first = await throttle.EnterAsync();
        var others = Enumerable.Range(0, 20).Select(EnterAsync).ToList();

        first.Dispose();
        await Task.WhenAll(others);

        order.Should().Equal(Enumerable.Range(0, 20));

        async Task EnterAsync(int number)
        {
            using (await throttle.EnterAsync())
            {
                order.Add(number);
            }
        }
    }

    [Fact]
    public async Task APlaceThatIsGivenBack_CannotBeOvertaken()
    {
        var throttle = new Throttle(1);
        var first = await throttle.EnterAsync();
        var second = throttle.EnterAsync();

        first.Dispose();
        var third = throttle.EnterAsync();
        (await second).Dispose();

        third.Should().NotBeNull();
        (await third).Dispose();
        throttle.Inside.Should().Be(0);
    }

    [Fact]
    public async Task ACancelledWait_LeavesTheLineAndCostsNoPlace()
    {
        var throttle = new Throttle(1);
        using var cancellation = new CancellationTokenSource();
        var first = await throttle.EnterAsync();
        var impatient = throttle.EnterAsync(cancellation.Token);
        var patient = throttle.EnterAsync();

        await cancellation.CancelAsync();

        await impatient.Awaiting(wait => wait).Should().ThrowAsync<OperationCanceledException>();
        throttle.Waiting.Should().Be(1);
        first.Dispose();
        (await patient).Dispose();
        throttle.Inside.Should().Be(0);
    }

    [Fact]
    public async Task ALease_CountsOnceHoweverOftenItIsDisposed()
    {
        var throttle = new Throttle(1);
        var lease = await throttle.EnterAsync();

        lease.Dispose();
        lease.Dispose();

        throttle.Inside.Should().Be(0);
        using var next = await throttle.EnterAsync();
        throttle.EnterAsync().IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task WorkThatFails_GivesItsPlaceBack()
    {
        var throttle = new Throttle(1);

        await throttle.Awaiting(it => it.RunAsync<int>(_ => throw new InvalidOperationException("work")))
            .Should().ThrowAsync<InvalidOperationException>();

        (await throttle.RunAsync(_ => Task.FromResult(7))).Should().Be(7);
    }

    [Fact]
    public void ALimitBelowOne_IsRefused()
    {
        var make = () => new Throttle(0);

        make.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen; seen = Volatile.Read(ref target))
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
