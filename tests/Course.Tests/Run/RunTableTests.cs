using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Workers;
using Course.Lessons;
using Course.Run;

namespace Course.Tests.Run;

public sealed class RunTableTests
{
    [Fact]
    public void OneLesson_HasNoTotal()
    {
        var text = Table(Outcome("one", 2, new(1, 1)));

        text.Should().MatchRegex(@"\n +one +2 of 2 +1 of 1 +0 of 0 +1\.5 s +passed").And.NotContain(" all ");
    }

    [Fact]
    public void SeveralLessons_AreSummedUp()
    {
        var text = Table(Outcome("one", 2, new(1, 1)), Outcome("two [x]", 3, new(4, 5)));

        text.Should().MatchRegex(@"\n +two \[x\] +3 of 3 +4 of 5 +0 of 0 +1\.5 s +a claim did not hold")
            .And.MatchRegex(@"\n +all +5 of 5 +5 of 6 +0 of 0 +3\.0 s +1 of 2 passed");
    }

    [Fact]
    public void AnUnsolvedExercise_IsNoFailure_UnlessItHadToPass()
    {
        var lesson = Outcome("one", 2, new(1, 1)) with { Exercises = new(3, ["sum", "[x]"]) };

        Table(lesson).Should().MatchRegex(@"\n +one +2 of 2 +1 of 1 +1 of 3 +1\.5 s +passed");
        Table(lesson with { IsSolved = true }).Should().MatchRegex(@"\n +one .* +1 of 3 .* +not passed: sum, \[x\]");
    }

    [Fact]
    public void CellsThatAreNotRun_HaveNotPassed_AndAreNamed()
    {
        var outcome = Outcome("one", 3, new(1, 1));
        var cells = outcome.Report.Cells;
        var foreign = cells[1] with { Result = cells[1].Result with { NotRun = ["F#"] } };
        var failed = cells[2] with { Result = cells[2].Result with { Status = CellStatus.Failed, Error = new("E", "m", []) } };
        var left = outcome with { Report = outcome.Report with { Cells = [cells[0], foreign, cells[2]] } };
        var both = outcome with { Report = outcome.Report with { Cells = [cells[0], foreign, failed] } };

        left.Passed.Should().BeFalse();
        Table(left).Should().MatchRegex(@"\n +one +2 of 3 +1 of 1 +0 of 0 +1\.5 s +1 cell not run \(F#\)");
        Table(both).Should().MatchRegex(@"\n +one +1 of 3 .* +failed at cell 3; 1 cell not run");
        left.Status.Should().Be(AsyncCourse.Book.BookPageStatus.Incomplete);
        both.Status.Should().Be(AsyncCourse.Book.BookPageStatus.Failed);
    }

    [Fact]
    public void AReportThatCannotBeRead_HasNotPassed_AndIsNamed()
    {
        var claim = Outcome("one", 2, new(1, 2)) with { Unread = [new(2, "a claim", "it isn't valid JSON")] };
        var more = claim with { Unread = [.. claim.Unread, new(2, "an exercise's result", "it has no text 'id'")] };

        claim.Passed.Should().BeFalse();
        claim.Status.Should().Be(AsyncCourse.Book.BookPageStatus.Failed);
        Table(claim).Should().MatchRegex(@"\n +one +2 of 2 +1 of 2 +0 of 0 +1\.5 s +a claim can't be read at cell 2");
        Table(more).Should().Contain("a claim can't be read at cell 2, and 1 more");
    }

    [Fact]
    public void WhatWentWrongBesideTheCells_IsNamed_AndTheLessonHasNotPassed()
    {
        var ran = Outcome("one", 2, new(1, 1)) with { Problems = [LessonProblem.NotWritten("/out/one.ipynb", "no room")] };
        var failed = ran with { Claims = new(0, 1) };
        var two = Outcome("two", 2, default);
        var neverBegan = two with
        {
            Report = two.Report with { Cells = [] },
            Problems = [LessonProblem.NotStarted(new(WorkerProblem.NoAnswer, "silent"))],
        };

        ran.Passed.Should().BeFalse();
        ran.Status.Should().Be(AsyncCourse.Book.BookPageStatus.Failed);
        Table(ran).Should().MatchRegex(@"\n +one +2 of 2 .* +not written\s");
        Table(failed).Should().Contain("a claim did not hold; not written");
        Table(neverBegan).Should().MatchRegex(@"\n +two +0 of 2 .* +not started\s");
    }

    private static string Table(params LessonOutcome[] outcomes)
    {
        var output = new StringWriter();
        RunTable.Write(output, outcomes, "index.html");
        return output.ToString();
    }

    private static LessonOutcome Outcome(string name, int cells, ClaimCount claims)
    {
        var notebook = Notebook.Parse("""{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""");
        var passed = CellResult.Success;
        return new(
            new LessonFile($"/{name}.ipynb", name, notebook),
            new NotebookReport(
                notebook,
                [.. Enumerable.Range(1, cells).Select(number => new CellReport(number, null, "", passed, false))],
                cells,
                TimeSpan.FromSeconds(1.5)),
            claims);
    }
}
