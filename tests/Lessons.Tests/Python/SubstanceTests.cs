namespace Lessons.Tests.Python;

public sealed class SubstanceTests
{
    private static readonly SnippetRecording Recorded = new(
        "", "3.11.2", 0.4, "took 0.3 s\n", "",
        [new("A", 0, 0.1, "waiting"), new("B", 0.01, 0.3, "cancelled")], [new("done", 0.35)]);

    [Fact]
    public void ARunWithOtherTimesAndCloseEventsSwapped_IsTheSame()
    {
        var live = Recorded with
        {
            Seconds = 0.9,
            Text = "took 0.8 s\n",
            Spans = [new("A", 0.02, 0.2, "waiting"), new("B", 0, 0.8, "cancelled")],
            Marks = [new("done", 0.81)],
        };

        Substance.Differences(Recorded, live).Should().BeEmpty();
    }

    [Fact]
    public void WhoWasCancelled_Counts()
    {
        var live = Recorded with { Spans = [new("A", 0, 0.1, "waiting"), new("B", 0.01, 0.3, "waiting")] };

        Substance.Differences(Recorded, live)
            .Should().ContainSingle().Which.Should().Contain("B (waiting)").And.Contain("B (cancelled)");
    }

    [Fact]
    public void AnOrderOfEventsFarApart_Counts()
    {
        var live = Recorded with { Spans = [new("A", 0, 0.35, "waiting"), new("B", 0.01, 0.3, "cancelled")] };

        Substance.Differences(Recorded, live)
            .Should().ContainSingle().Which.Should().Contain("the end of B").And.Contain("the end of A");
    }

    [Fact]
    public void AnotherRelease_MayPrintSomethingElse()
    {
        var live = Recorded with { Version = "3.12.0", Text = "nothing\n" };

        Substance.Differences(Recorded, live).Should().BeEmpty();
    }

    [Fact]
    public void ARunThatWaitsFarLess_Counts()
    {
        var recorded = Recorded with { Seconds = 6 };

        Substance.Differences(recorded, recorded with { Seconds = 1 }).Should().ContainSingle().Which.Should().Contain("6.00 s");
    }

    [Fact]
    public void WhatOnlyComputes_MayTakeAnyPartOfIt()
    {
        var recorded = Recorded with { Spans = [], Marks = [] };

        Substance.Differences(recorded, recorded with { Seconds = 0.01 }).Should().BeEmpty();
        Substance.Differences(recorded, recorded with { Seconds = 9 }).Should().ContainSingle();
    }

    [Fact]
    public void RoughTimeTextAndTheKindOfErrorCount()
    {
        var live = Recorded with { Seconds = 9, Text = "nothing\n", Errors = "Traceback\nValueError: no" };

        Substance.Differences(Recorded, live).Should().HaveCount(3);
    }
}
