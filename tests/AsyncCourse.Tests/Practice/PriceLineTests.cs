namespace AsyncCourse.Tests.Practice;

public sealed class PriceLineTests
{
    [Fact]
    public async Task PricesAndErrorsComeOnTheLinesOwnThread()
    {
        using var line = new PriceLine();
        var seen = new TaskCompletionSource<(Price, int)>(TaskCreationOptions.RunContinuationsAsynchronously);
        var problems = new TaskCompletionSource<(Exception, int)>(TaskCreationOptions.RunContinuationsAsynchronously);

        line.Ask("dates", price => seen.SetResult((price, Environment.CurrentManagedThreadId)), problem => { });
        line.Ask("durian", price => { }, problem => problems.SetResult((problem, Environment.CurrentManagedThreadId)));

        var (price, thread) = await seen.Task;
        var (problem, other) = await problems.Task;
        price.Symbol.Should().Be("dates");
        problem.Should().BeOfType<KeyNotFoundException>();
        thread.Should().Be(line.ThreadId).And.Be(other);
        line.Open.Should().Be(0);
    }

    [Fact]
    public async Task WhoHangsUp_IsNotCalled()
    {
        using var line = new PriceLine();
        var called = false;
        var answered = new TaskCompletionSource();

        // Hung up on the line's own thread, which calls nobody meanwhile.
        line.Ask("coffee", _ =>
        {
            line.Ask("dates", _ => called = true, _ => called = true).Dispose();
            line.Ask("coffee", _ => answered.SetResult(), answered.SetException);
        }, answered.SetException);
        await answered.Task;

        called.Should().BeFalse();
        line.Open.Should().Be(0);
    }
}
