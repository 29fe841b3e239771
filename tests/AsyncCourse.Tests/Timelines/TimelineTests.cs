using Microsoft.Extensions.Time.Testing;

namespace AsyncCourse.Tests.Timelines;

public sealed class TimelineTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Span_RecordsStartEndRoleAndThreads()
    {
        var timeline = new Timeline(_time);

        using (timeline.Span("A", SpanRole.Blocked))
        {
            _time.Advance(20.Milliseconds());
        }

        var thread = Environment.CurrentManagedThreadId;
        timeline.Spans.Should().Equal(
            new TimelineSpan("A", TimeSpan.Zero, 20.Milliseconds(), SpanRole.Blocked, thread, thread));
    }

    [Fact]
    public void Zero_IsTheFirstEvent_NotTheConstruction()
    {
        var timeline = new Timeline(_time);
        _time.Advance(5.Seconds());

        timeline.Mark("first");
        _time.Advance(1.Seconds());
        timeline.Mark("second");

        (timeline.At("first"), timeline.At("second")).Should().Be((TimeSpan.Zero, 1.Seconds()));
    }

    [Fact]
    public void Dispose_Twice_RecordsOnce()
    {
        var timeline = new Timeline(_time);
        var span = timeline.Span("A");

        span.Dispose();
        span.Dispose();

        timeline.Spans.Should().ContainSingle();
    }

    [Fact]
    public void At_UnknownMark_NamesTheKnownOnes()
    {
        var timeline = new Timeline(_time);
        timeline.Mark("thrown");

        var act = () => timeline.At("trown");

        act.Should().Throw<ArgumentException>().WithMessage("*no mark 'trown'*It has: thrown*");
    }

    [Fact]
    public async Task Track_TellsHowTheTaskEnded_AndPassesItOn()
    {
        var timeline = new Timeline(_time);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        var value = await timeline.Track("A", Task.FromResult(7));
        var failing = () => timeline.Track("B", Task.FromException(new InvalidOperationException("B")));
        var cancelled = () => timeline.Track("C", Task.FromCanceled(stopped.Token));

        value.Should().Be(7);
        await failing.Should().ThrowAsync<InvalidOperationException>();
        await cancelled.Should().ThrowAsync<OperationCanceledException>();
        timeline.Spans.ToDictionary(span => span.Name, span => span.Role).Should().Equal(new Dictionary<string, SpanRole>
        {
            ["A"] = SpanRole.Waiting,
            ["B"] = SpanRole.Failed,
            ["C"] = SpanRole.Cancelled,
        });
    }

    [Fact]
    public void InFlight_CountsOverlaps()
    {
        var timeline = Timeline.FromRecorded(null,
        [
            new("A", 0.Seconds(), 3.Seconds(), SpanRole.Waiting),
            new("B", 1.Seconds(), 2.Seconds(), SpanRole.Waiting),
            new("C", 3.Seconds(), 4.Seconds(), SpanRole.Waiting),
        ], []);

        timeline.InFlight().Should().Equal(
            new(0.Seconds(), 1), new(1.Seconds(), 2), new(2.Seconds(), 1), new(3.Seconds(), 1), new(4.Seconds(), 0));
        timeline.PeakInFlight.Should().Be(2);
        timeline.Elapsed.Should().Be(4.Seconds());
    }

    [Fact]
    public void AMillionSpansFromManyThreads_AreAllThere()
    {
        const int threads = 8;
        const int each = 125_000;
        var timeline = new Timeline();

        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
        {
            for (var turn = 0; turn < each; turn++)
            {
                timeline.Span("A").Dispose();
            }
        });

        var spans = timeline.Spans;
        spans.Should().HaveCount(threads * each);
        spans.Should().OnlyContain(span => span.End >= span.Start && span.Start >= TimeSpan.Zero);
    }
}
