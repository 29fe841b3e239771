using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Tests.Documents;
using AsyncCourse.Engine.WorkerMessages;
using AsyncCourse.Engine.Workers;

namespace AsyncCourse.Engine.Tests.Workers;

public sealed class NotebookRunnerTests : IDisposable
{
    private const string MayFail = """{"tags": ["raises-exception"]}""";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RunAsync_UpdatesOfALaterCell_ReachTheEarlierDisplay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a POSIX shell.");
        var notebook = Notebooks.Of(Notebooks.Code("show"), Notebooks.Code("update"), Notebooks.Code("update again"));

        var report = await RunAsync(notebook, run =>
        [
            new OutputProduced(run.Cell, run.Cell == 1
                ? new DisplayOutput(MimeBundle.PlainText("1"), "p")
                : new UpdateOutput(MimeBundle.PlainText($"{run.Cell}"), "p")),
            Ended(run, CellStatus.Succeeded),
        ]);

        report.Succeeded.Should().BeTrue();
        report.Executed.Cells[0].Outputs.Should().ContainSingle()
            .Which.Should().BeOfType<DisplayOutput>().Which.Data.Content[MimeType.Plain].Should().Be("3");
    }

    [Fact]
    public async Task RunAsync_CellThatMayFail_LetsTheNextOneRun()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a POSIX shell.");
        var notebook = Notebooks.Of(Notebooks.Code("throw", MayFail), Notebooks.Code("next"));

        var report = await RunAsync(notebook, run =>
        [
            run.Cell == 1 ? Ended(run, CellStatus.Failed, new("Exception", "meant", [])) : Ended(run, CellStatus.Succeeded),
        ]);

        report.Succeeded.Should().BeTrue();
        report.Cells.Select(cell => cell.MayFail).Should().Equal(true, false);
    }

    [Fact]
    public async Task RunAsync_CellThatMayFailAndEndsTheProcess_IsTheFailure()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a POSIX shell.");
        var notebook = Notebooks.Of(Notebooks.Code("Environment.Exit(3)", MayFail), Notebooks.Code("next"));

        var report = await RunAsync(notebook, run => null);

        report.Cells.Should().ContainSingle();
        report.Failure!.Number.Should().Be(1);
        report.Failure.Result.Error!.Message.Should().Contain($"exit code {SpokenForWorker.ExitCode}");
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public async Task RunAsync_AfterAFailedCell_GoesOnIfItIsTo(bool keepGoing, int ran)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a POSIX shell.");
        var notebook = Notebooks.Of(Notebooks.Code("throw"), Notebooks.Code("next"), Notebooks.Code("throw"));

        var report = await RunAsync(
            notebook,
            run =>
            [
                run.Code == "throw"
                    ? Ended(run, CellStatus.Failed, new("Exception", "meant", []))
                    : Ended(run, CellStatus.Succeeded),
            ],
            keepGoing);

        report.Succeeded.Should().BeFalse();
        report.Cells.Should().HaveCount(ran);
        report.Failures.Select(cell => cell.Number).Should().Equal(keepGoing ? [1, 3] : [1]);
    }

    [Fact]
    public async Task RunAsync_WhatEndedTheProcess_EndsTheRunThoughItIsToGoOn()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a POSIX shell.");
        var notebook = Notebooks.Of(Notebooks.Code("Environment.Exit(3)"), Notebooks.Code("next"));

        var report = await RunAsync(notebook, run => null, keepGoing: true);

        report.Cells.Should().ContainSingle();
    }

    [Fact]
    public async Task RunAsync_CellsOfOtherLanguages_AreNamedToTheWorker_AndNoSuccess()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a POSIX shell.");
        var languages = new List<string?>();
        var notebook = Notebooks.Of(
            Notebooks.Code("1"), Notebooks.Code("let x = 1", """{"polyglot_notebook": {"kernelName": "fsharp"}}"""));

        var report = await RunAsync(notebook, run =>
        {
            languages.Add(run.Language);
            var result = Ended(run, CellStatus.Succeeded).Result;
            return [new CellEnded(run.Cell, result with { NotRun = run.Cell == 2 ? ["F#"] : [] })];
        });

        languages.Should().Equal("csharp", "fsharp");
        report.Failure.Should().BeNull();
        report.Succeeded.Should().BeFalse("a notebook of which something wasn't run has not passed");
        report.NotRun.Single().NotRun.Should().Equal("F#");
    }

    [Fact]
    public async Task RunAsync_WithAFileThatCannotBeWritten_RunsAllCells_AndSaysSo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a POSIX shell.");
        Directory.CreateDirectory(_folder.File("executed.ipynb"));

        var report = await RunAsync(
            Notebooks.Of(Notebooks.Code("1"), Notebooks.Code("2")), run => [Ended(run, CellStatus.Succeeded)]);

        report.Cells.Should().HaveCount(2);
        report.WriteProblem.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task RunAsync_WithAFileThatCanBeWrittenAgain_LosesNothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a POSIX shell.");
        Directory.CreateDirectory(_folder.File("executed.ipynb"));

        var report = await RunAsync(Notebooks.Of(Notebooks.Code("1"), Notebooks.Code("2")), run =>
        {
            if (run.Cell == 2)
            {
                Directory.Delete(_folder.File("executed.ipynb"));
            }

            return [Shown(run, $"shown by {run.Cell}"), Ended(run, CellStatus.Succeeded)];
        });

        report.WriteProblem.Should().BeNull();
        (await WrittenAsync()).Should().Contain("shown by 1").And.Contain("shown by 2");
    }

    [Fact]
    public async Task RunAsync_WithNotes_WritesThemAfterWhatWasExecuted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a POSIX shell.");
        var before = "";

        await RunAsync(
            Notebooks.Of(Notebooks.Code("1")),
            run => [Shown(run, "shown"), Ended(run, CellStatus.Succeeded)],
            annotate: async (notebook, _) =>
            {
                before = await WrittenAsync();
                var cell = notebook.Cells[0];
                cell.SetOutputs([.. cell.Outputs, new StreamOutput(StreamName.Stdout, "noted")]);
                return true;
            });

        before.Should().Contain("shown").And.NotContain("noted");
        (await WrittenAsync()).Should().Contain("shown").And.Contain("noted");
    }

    private static OutputProduced Shown(RunCell run, string text) => new(run.Cell, new StreamOutput(StreamName.Stdout, text));

    private Task<string> WrittenAsync() =>
        File.ReadAllTextAsync(_folder.File("executed.ipynb"), TestContext.Current.CancellationToken);

    private static CellEnded Ended(RunCell run, CellStatus status, CellError? error = null) =>
        new(run.Cell, new(status, error));

    private async Task<NotebookReport> RunAsync(
        Notebook notebook,
        Func<RunCell, IEnumerable<WorkerMessage>?> answer,
        bool keepGoing = false,
        Func<Notebook, CancellationToken, Task<bool>>? annotate = null)
    {
        await using var worker = await SpokenForWorker.StartAsync(answer);
        var runner = new NotebookRunner(
            notebook, _folder.Path, _folder.File("executed.ipynb"), TimeSpan.FromMinutes(5), new NoProgress())
        {
            KeepGoing = keepGoing,
            Annotate = annotate ?? ((_, _) => Task.FromResult(false)),
        };
        return await runner.RunAsync(worker.Process, TestContext.Current.CancellationToken);
    }

    private sealed class NoProgress : IRunProgress
    {
        public void CellStarts(int number, int total, string firstLine)
        {
        }

        public void CellEnded(CellReport cell)
        {
        }
    }
}
