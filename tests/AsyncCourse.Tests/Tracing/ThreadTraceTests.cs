using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.Extensions.Time.Testing;

namespace AsyncCourse.Tests.Tracing;

public sealed class ThreadTraceTests
{
    [Fact]
    public void Notes_HaveThreadContextAndTime()
    {
        var time = new FakeTimeProvider();
        var trace = new ThreadTrace(time);
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
            trace.Here("first");
            time.Advance(20.Milliseconds());
            trace.Here("second");
        });
        thread.Start();
        thread.Join();

        trace.Steps.Should().Equal(
            new ThreadTraceStep(
                1, "first", "", TimeSpan.Zero, thread.ManagedThreadId, false, "SynchronizationContext", null),
            new ThreadTraceStep(
                2, "second", "", 20.Milliseconds(), thread.ManagedThreadId, false, "SynchronizationContext", null));
        trace.Threads.Should().Equal(thread.ManagedThreadId);
    }

    [Fact]
    public async Task ASchedulerOfItsOwn_IsNamedAndThePoolIsToldApart()
    {
        var trace = new ThreadTrace();
        var pair = new ConcurrentExclusiveSchedulerPair();

        await Task.Factory.StartNew(
            () => trace.Here("inside"), CancellationToken.None, TaskCreationOptions.None, pair.ExclusiveScheduler);

        trace["inside"].Scheduler.Should().Be("ConcurrentExclusiveTaskScheduler");
        trace["inside"].IsPool.Should().BeTrue();
    }

    [Fact]
    public void ThePictureAndTheTableShowEveryNote()
    {
        var trace = new ThreadTrace();
        trace.Here("before", "A");
        trace.Here("<after>", "B");

        var html = trace.ToDisplayString(MimeType.Html);
        var text = trace.ToDisplayString(MimeType.Plain);

        html.Should().Contain("<svg").And.Contain("&lt;after&gt;");
        text.Split('\n').Should().HaveCount(3);
        text.Should().StartWith("#  flow  place").And.Contain($"thread {Environment.CurrentManagedThreadId}");
    }

    [Fact]
    public void AnUnknownPlace_IsAnsweredWithTheKnownOnes()
    {
        var trace = new ThreadTrace();
        trace.Here("before");

        trace.Invoking(it => it["after"]).Should().Throw<ArgumentException>().WithMessage("*'after'*Noted were: before.*");
    }
}
