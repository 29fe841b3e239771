using AsyncCourse.CPython;

namespace AsyncCourse.Tests.CPython;

public sealed class RecordedPythonTests : IDisposable
{
    private const string Snippet = "print('hello')\nwith span('A'): mark('here')";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("async-course-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task WithoutPythonTheRecording_IsShownWithItsDateVersionAndMachine()
    {
        await RecordAsync(Snippets.Job(Snippet), version: "3.11.2", processors: 2);

        var run = await AbsentAsync(Snippets.Job(Snippet));

        run.IsLive.Should().BeFalse();
        run.Text.Should().Be("hello\n");
        run.Timeline.Spans.Single().Should().Be(new TimelineSpan("A", TimeSpan.Zero, 0.25.Seconds(), SpanRole.Blocked, 1, 1));
        run.Timeline.At("here").Should().Be(0.125.Seconds());
        run.Provenance.Should().Be(
            "recorded on 2026-11-23 with CPython 3.11.2 and requests 2.28.1 on 2 processors (ASYNC_COURSE_PYTHON is none)");
    }

    [Theory]
    [InlineData("print('other')", 1)]
    [InlineData(Snippet, 2)]
    public async Task ARecordingOfAnotherSnippetOrOtherVariables_IsNeverShown(string snippet, int count)
    {
        await RecordAsync(Snippets.Job(Snippet, variables: new() { ["count"] = 1 }));

        var run = await AbsentAsync(Snippets.Job(snippet, variables: new() { ["count"] = count }));

        run.Text.Should().BeEmpty();
        run.Problem.Should().Contain("the recording 'a-test' at quick scale is of another snippet");
        run.Invoking(it => it.Timeline).Should().Throw<InvalidOperationException>().WithMessage(run.Problem);
    }

    [Fact]
    public async Task WithoutPythonAndRecordingTheMessage_SaysWhatToDo()
    {
        var run = await AbsentAsync(Snippets.Job(Snippet, requires: ["aiohttp"]));

        run.ToString().Should().Be(
            "There is nothing to show: ASYNC_COURSE_PYTHON is none, and there is no recording 'a-test' at quick scale. "
            + "Install CPython 3.11 or newer with aiohttp, or name one in the environment variable ASYNC_COURSE_PYTHON.");
    }

    [Fact]
    public async Task AnInterpreterThatIsNotThere_IsNamed()
    {
        var absent = Path.Combine(_folder.FullName, "no-python-here");

        var run = await new PythonSide(new(new(absent, []), null, false), TimeProvider.System)
            .RunAsync(Snippets.Job(Snippet), TestContext.Current.CancellationToken);

        run.Problem.Should().Contain($"ASYNC_COURSE_PYTHON: {absent} is no Python 3 that starts");
    }

    [Fact]
    public async Task AMissingModule_IsNamedAndTheRecordingShown()
    {
        var job = Snippets.Job(Snippet, requires: ["no_such_module"]);
        await Snippets.RunAsync(job with { Requires = [] });
        await RecordAsync(job);

        var run = await new PythonSide(
            PythonSettings.FromEnvironment() with { Recordings = _folder.FullName }, TimeProvider.System)
            .RunAsync(job, TestContext.Current.CancellationToken);

        run.IsLive.Should().BeFalse();
        run.Provenance.Should().MatchRegex(@"\(here, CPython 3\.\d+\.\d+ has no no_such_module");
    }

    [Fact]
    public async Task ALiveRun_BecomesTheRecordingWhenAskedTo()
    {
        var job = Snippets.Job(Snippet);
        await Snippets.RunAsync(job);
        var settings = PythonSettings.FromEnvironment() with { Recordings = _folder.FullName, IsRecording = true };

        var live = await new PythonSide(settings, TimeProvider.System).RunAsync(job, TestContext.Current.CancellationToken);
        var recorded = await AbsentAsync(job);

        recorded.Should().BeEquivalentTo(
            live, options => options.Including(run => run.Text).Including(run => run.Version).Including(run => run.Processors));
        recorded.Timeline.Spans.Should().ContainSingle().Which.Name.Should().Be("A");
        File.ReadAllText(Path.Combine(_folder.FullName, "a-test.json")).Should().EndWith("}\n").And.NotContain("\r");
    }

    private Task<PythonRun> AbsentAsync(PythonJob job) =>
        new PythonSide(Snippets.Absent(_folder.FullName), TimeProvider.System)
            .RunAsync(job, TestContext.Current.CancellationToken);

    private Task RecordAsync(PythonJob job, string version = "3.11.0", int processors = 1) =>
        new PythonRecordings(_folder.FullName).SaveAsync(job, new()
        {
            Text = "hello\n",
            Version = version,
            Modules = new Dictionary<string, string> { ["requests"] = "2.28.1" },
            When = new(2026, 11, 23, 5, 0, 0, TimeSpan.Zero),
            Processors = processors,
            Elapsed = 0.3.Seconds(),
            Timeline = Timeline.FromRecorded(
                null,
                [new("A", TimeSpan.Zero, 0.25.Seconds(), SpanRole.Blocked, 1, 1)],
                [new("here", 0.125.Seconds())]),
        });
}
