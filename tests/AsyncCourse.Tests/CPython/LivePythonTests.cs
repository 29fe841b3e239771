using System.Diagnostics;
using AsyncCourse.CPython;
using AsyncCourse.Processes;

namespace AsyncCourse.Tests.CPython;

public sealed class LivePythonTests
{
    [Fact]
    public async Task ASnippet_RunsAndSaysWhoRanIt()
    {
        var run = await Snippets.RunAsync(Snippets.Job("print('Grüße', 1 + 1)"));

        run.Text.Should().Be("Grüße 2\n");
        run.Errors.Should().BeEmpty();
        run.Version.Should().MatchRegex(@"^3\.1\d\.");
        run.ToString().Should().MatchRegex(@"^Grüße 2\nCPython 3\.\d+\.\d+, run just now$");
    }

    [Fact]
    public async Task SpansAndMarksReachTheTimelineAndNotTheConsole()
    {
        var run = await Snippets.RunAsync(Snippets.Job("""
            import asyncio

            async def work(name, seconds):
                with span(name):
                    await asyncio.sleep(seconds)

            async def main():
                await asyncio.gather(work("A", .05), work("B", .1))
                mark("done")
                with span("C", "blocked"):
                    pass

            asyncio.run(main())
            """));

        run.Text.Should().BeEmpty();
        run.Timeline.Title.Should().Be($"asyncio · CPython {run.Version}");
        run.Timeline.Spans.Select(span => (span.Name, span.Role)).Should().Equal(
            ("A", SpanRole.Waiting), ("B", SpanRole.Waiting), ("C", SpanRole.Blocked));
        run.Timeline.Spans[0].Start.Should().Be(TimeSpan.Zero);
        run.Timeline.Spans[1].Duration.TotalSeconds.Should().BeGreaterThan(0.09);
        run.Timeline.At("done").Should().BeGreaterThan(0.09.Seconds());
        run.Elapsed.Should().BeGreaterThan(run.Timeline.At("done"));
    }

    [Fact]
    public async Task ASpanThatAnExceptionLeavesIsFailedAndTheTraceback_IsTheSnippetsOwn()
    {
        var run = await Snippets.RunAsync(Snippets.Job("""
            with span("A"):
                raise ValueError("no luck")
            """));

        run.Timeline.Spans.Single().Role.Should().Be(SpanRole.Failed);
        run.Errors.Should().Contain("snippet.py\", line 2").And.Contain("ValueError: no luck").And.NotContain("prelude");
    }

    [Fact]
    public async Task ATraceback_HasNoFoldersOfThisMachine()
    {
        var run = await Snippets.RunAsync(Snippets.Job("""
            import asyncio

            async def main():
                raise ValueError("no luck")

            asyncio.run(main())
            """));

        run.Errors.Should().Contain("File \"asyncio/runners.py\"").And.Contain("File \"snippet.py\", line 4")
            .And.NotMatchRegex("File \"(/|[A-Z]:)");
    }

    [Fact]
    public async Task AModuleThatBreaksWhileItIsImported_IsNamedWithTheReason()
    {
        await Snippets.RunAsync(Snippets.Job("pass"));
        var job = Snippets.Job("pass", requires: ["antigravity_broken"]);
        var folder = Directory.CreateTempSubdirectory("async-course-tests-");
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "antigravity_broken.py"),
            "raise ValueError('not today')",
            TestContext.Current.CancellationToken);
        Environment.SetEnvironmentVariable("PYTHONPATH", folder.FullName);
        try
        {
            var run = await new PythonSide(PythonSettings.FromEnvironment() with { Recordings = null }, TimeProvider.System)
                .RunAsync(job, TestContext.Current.CancellationToken);

            run.Problem.Should().MatchRegex(@"CPython 3\.\d+\.\d+ can't import antigravity_broken \(ValueError: not today\)");
        }
        finally
        {
            Environment.SetEnvironmentVariable("PYTHONPATH", null);
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task ASnippet_FindsItsVariablesAndThePracticeApi()
    {
        await using var api = await PracticeApi.StartAsync();
        var job = Snippets.Job(
            """
            import urllib.request
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            print(opener.open(f"{API}/delay/{ms}").read().decode())
            """, variables: new() { ["ms"] = 7 }) with
        { Api = api.Url };

        var run = await Snippets.RunAsync(job);

        run.Text.Should().Be("{\"waited\":7}\n", run.Errors);
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task ASnippetThatNeverEndsIsStoppedWithItsChildrenAndKeepsWhatItSaid()
    {
        var job = Snippets.Job(
            """
            import subprocess, sys, time
            child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
            print(child.pid)
            mark("started")
            time.sleep(600)
            """, limit: TimeSpan.FromSeconds(5));

        var run = await Snippets.RunAsync(job);

        run.Problem.Should().StartWith("The snippet was stopped: it had not ended after 5.00 s.");
        run.Timeline.At("started").Should().Be(TimeSpan.Zero);
        IsAlive(int.Parse(run.Text, System.Globalization.CultureInfo.InvariantCulture)).Should().BeFalse();
    }

    [Fact]
    public async Task ASnippetWhoseProcessEndedEarlyTookAsLongAsIsKnownAndIsNeverRecorded()
    {
        var job = Snippets.Job("""
            import os, time
            time.sleep(.2)
            mark("here")
            os._exit(3)
            """);
        await Snippets.RunAsync(job);
        using var folder = new TemporaryFolder();
        var settings = PythonSettings.FromEnvironment() with { Recordings = folder.FullName, IsRecording = true };

        var run = await new PythonSide(settings, TimeProvider.System).RunAsync(job, TestContext.Current.CancellationToken);

        run.Problem.Should().Contain("exit code 3");
        run.Elapsed.Should().BeGreaterThan(0.19.Seconds()).And.BeLessThan(job.TimeLimit);
        Directory.GetFileSystemEntries(folder.FullName).Should().BeEmpty();
    }

    [Fact]
    public async Task WhatASnippetSaidIsKeptThoughAChildThatItLeaves_HoldsTheConsole()
    {
        var run = await Snippets.RunAsync(Snippets.Job("""
            import subprocess, sys, tempfile
            print("said")
            print("complained", file=sys.stderr)
            subprocess.Popen([sys.executable, "-c", "import time; time.sleep(10)"], cwd=tempfile.gettempdir())
            """));

        run.Text.Should().Be("said\n");
        run.Errors.Should().Be("complained\n");
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
