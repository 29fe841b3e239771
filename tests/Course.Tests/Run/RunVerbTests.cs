using System.Net;
using System.Text.Json;

namespace Course.Tests.Run;

public sealed class RunVerbTests : IDisposable
{
    private readonly TestNotebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task Run_OfGoodNotebooks_WritesThemAndTheBook_AndLeavesTheSourcesAlone()
    {
        var first = _notebooks.Add("first.ipynb", "var two = 1 + 1;", "Console.WriteLine(two);");
        var same = _notebooks.Add("other/first.ipynb", "Console.WriteLine(\"the other\");");
        var odd = _notebooks.Add("Grüße 世界 & co.ipynb", "Console.WriteLine(System.IO.File.Exists(\"Grüße 世界 & co.ipynb\"));");
        var (bytes, written) = (await File.ReadAllBytesAsync(first), File.GetLastWriteTimeUtc(first));

        var (exit, output, errors) = await _notebooks.RunAsync(first, same, odd);

        exit.Should().Be(0);
        errors.Should().BeEmpty();
        output.Should().MatchRegex("""
            ^first: running
            first: passed after \d+\.\d s
            first-2: running
            first-2: passed after \d+\.\d s
            Grüße 世界 & co: running
            Grüße 世界 & co: passed after \d+\.\d s
            """);
        output.Should().MatchRegex(@"lesson +cells +claims held +exercises passed +time +outcome");
        output.Should().MatchRegex(@"\n +first +2 of 2 +0 of 0 +0 of 0 +\d+\.\d s +passed");
        output.Should().MatchRegex(@"\n +all +4 of 4 +0 of 0 +0 of 0 +\d+\.\d s +3 of 3 passed");
        output.Should().Contain($"The book: {Path.Combine(_notebooks.Out, "index.html")}");
        (await File.ReadAllBytesAsync(first)).Should().Equal(bytes);
        File.GetLastWriteTimeUtc(first).Should().Be(written);
        _notebooks.Executed("first").Text(2).Should().Be("2\n");
        _notebooks.Executed("first-2").Text(1).Should().Be("the other\n");
        _notebooks.Executed("Grüße 世界 & co").Text(1).Should().Be("True\n");
        (await File.ReadAllTextAsync(Path.Combine(_notebooks.Out, "index.html")))
            .Should().Contain("first-2").And.Contain("Gr&#252;&#223;e 世界 &amp; co");
        Directory.GetFiles(_notebooks.Out, "*.html").Should().HaveCount(4);
    }

    [Fact]
    public async Task Run_OfFailingCells_ExitsWith1_GoesOnWhereThatIsAllowed_AndSaysWhatFailed()
    {
        const string Claim = """
            class ClaimException(string message) : Exception(message);
            """;
        var allowed = _notebooks.Add(
            "allowed.ipynb",
            [TestNotebooks.Cell("throw new Exception(\"meant\");", "raises-exception"), TestNotebooks.Cell("1")]);
        var claim = _notebooks.Add("claim.ipynb", "1", Claim, "throw new ClaimException(\"took 2 s, not 1 s\");", "4");

        var (exit, output, _) = await _notebooks.RunAsync(allowed, claim);

        exit.Should().Be(1);
        output.Should().MatchRegex("allowed: passed after").And.MatchRegex("claim: failed at cell 3 after")
            .And.MatchRegex(@"\n +all +4 of 6 .* 1 of 2 passed");
        output.Should().Contain(
            "claim: cell 3 (throw new ClaimException(\"took 2 s, not 1 s\");) failed: ClaimException: took 2 s, not 1 s");
        _notebooks.Executed("allowed").Errors(1).Should().Equal("Exception: meant");
        _notebooks.Executed("allowed").Ran(2).Should().BeTrue();
        _notebooks.Executed("claim").Ran(4).Should().BeFalse();
    }

    [Fact]
    public async Task Run_OfAClaimThatCannotBeRead_ExitsWith1_AndSaysWhere()
    {
        var claim = new ClaimReport("it is fast", "1 s", "below 2 s", Held: true);
        var path = _notebooks.Add(
            "garbled.ipynb", Show(ClaimReport.MimeType, claim.ToJson()), Show(ClaimReport.MimeType, "garbled"));

        var (exit, output, errors) = await _notebooks.RunAsync(path);

        exit.Should().Be(1, errors);
        output.Should().Contain("garbled: cell 2: a claim can't be read: it isn't valid JSON.");
        output.Should().MatchRegex(@"\n +garbled +2 of 2 +1 of 2 +0 of 0 +\d+\.\d s +a claim can't be read at cell 2");
        WebUtility.HtmlDecode(await File.ReadAllTextAsync(Path.Combine(_notebooks.Out, "index.html")))
            .Should().Contain("1 of 2 claims held, 1 can't be read")
            .And.Contain("cell 2: a claim can't be read: it isn't valid JSON.");
    }

    [Fact]
    public async Task Run_OfAnExercisesResultThatCannotBeRead_ExitsWith1_AndSaysWhere()
    {
        var path = _notebooks.Add("garbled.ipynb", Show(ExerciseReport.MimeType, "{}"));

        var (exit, output, _) = await _notebooks.RunAsync(path);

        exit.Should().Be(1);
        output.Should().Contain("garbled: cell 1: an exercise's result can't be read: it has no text 'id'.");
    }

    [Fact]
    public async Task Run_OfANotebookWhoseResultCannotBeWritten_FailsThatOneAlone()
    {
        Directory.CreateDirectory(Path.Combine(_notebooks.Out, "bad.ipynb"));

        var (exit, output, errors) = await _notebooks.RunAsync(
            _notebooks.Add("bad.ipynb", "1"), _notebooks.Add("good.ipynb", "2"));

        exit.Should().Be(1);
        errors.Should().BeEmpty();
        output.Should().Contain($"bad: The executed notebook can't be written to {Path.Combine(_notebooks.Out, "bad.ipynb")}: ")
            .And.MatchRegex(@"\n +bad +1 of 1 .* +not written").And.MatchRegex(@"\n +good +1 of 1 .* +passed");
        (await BookAsync("index")).Should().Contain("href=\"good.html\"")
            .And.Contain("The executed notebook can&#39;t be written");
        (await BookAsync("bad")).Should().Contain("The executed notebook can&#39;t be written");
    }

    [Fact]
    public async Task Run_OfANotebookWhoseMarkdownIsRefused_WritesEveryPage()
    {
        var quoted = new System.Text.Json.Nodes.JsonObject
        {
            ["cell_type"] = "markdown",
            ["metadata"] = new System.Text.Json.Nodes.JsonObject(),
            ["source"] = string.Concat(Enumerable.Repeat("> ", 200)) + "deep",
        };
        var deep = _notebooks.Add("deep.ipynb", [quoted, TestNotebooks.Cell("1")]);

        var (exit, output, errors) = await _notebooks.RunAsync(deep, _notebooks.Add("good.ipynb", "2"));

        exit.Should().Be(0, errors);
        output.Should().MatchRegex(@"\n +deep +1 of 1 .* +passed").And.MatchRegex(@"\n +good +1 of 1 .* +passed");
        (await BookAsync("deep")).Should().Contain("because it can't be rendered").And.Contain("&gt; deep</pre>");
        (await BookAsync("good")).Should().Contain("href=\"deep.html\"");
    }

    [Fact]
    public async Task Run_OfAScript_WritesANotebookAndAPage()
    {
        var script = _notebooks.Write(
            "numbers.dib",
            "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\"}}\n\n#!markdown\n\n# Numbers\n\n"
            + "#!csharp\n\nvar two = 2;\n\n#!csharp\n\n#!time\nConsole.WriteLine(two);\n\n#!html\n\n<b>three</b>\n");

        var (exit, output, errors) = await _notebooks.RunAsync(script);

        exit.Should().Be(0, errors);
        output.Should().MatchRegex(@"\n +numbers +3 of 3 .* +passed");
        _notebooks.Executed("numbers").Text(2).Should().Be("2\n");
        (await File.ReadAllTextAsync(Path.Combine(_notebooks.Out, "numbers.html")))
            .Should().Contain("<h1>Numbers</h1>").And.Contain("<div class=\"html\"><b>three</b></div>");
    }

    [Fact]
    public async Task Run_OfCellsInOtherLanguages_RunsTheRest_AndDoesNotCallItPassed()
    {
        var foreign = TestNotebooks.Cell("let y = 1");
        foreign["metadata"]!["polyglot_notebook"] = new System.Text.Json.Nodes.JsonObject { ["kernelName"] = "fsharp" };
        var mixed = _notebooks.Add(
            "mixed.ipynb", [foreign, TestNotebooks.Cell("#!sql\nSELECT 1"), TestNotebooks.Cell("Console.Write(1);")]);

        var (exit, output, _) = await _notebooks.RunAsync(mixed);

        exit.Should().Be(1);
        output.Should().Contain("mixed: 2 cells not run (F#, SQL) after");
        output.Should().MatchRegex(@"\n +mixed +1 of 3 .* +2 cells not run \(F#, SQL\)");
        _notebooks.Executed("mixed").Text(3).Should().Be("1");
        (await File.ReadAllTextAsync(Path.Combine(_notebooks.Out, "mixed.html")))
            .Should().Contain("Not all of it was run.").And.Contain("2 cells not run (F#, SQL).")
            .And.Contain("Not run: this is F#");
    }

    [Fact]
    public async Task KeepGoing_RunsTheCellsAfterAFailedOne_AndExitsWith1()
    {
        var path = _notebooks.Add(
            "on.ipynb", "throw new Exception(\"one\");", "Console.Write(2);", "throw new Exception(\"three\");", "4");

        var (exit, output, _) = await _notebooks.RunAsync(path, "--keep-going");

        exit.Should().Be(1);
        output.Should().Contain("failed: Exception: one").And.Contain("failed: Exception: three")
            .And.Contain("on: failed at cell 1 and 1 more after");
        output.Should().MatchRegex(@"\n +on +2 of 4 ");
        _notebooks.Executed("on").Text(2).Should().Be("2");
        _notebooks.Executed("on").Ran(4).Should().BeTrue();
    }

    [Fact]
    public async Task Output_OfBackgroundWork_LandsInItsOwnCell()
    {
        var path = _notebooks.Add(
            "late.ipynb",
            """
            var go = new TaskCompletionSource();
            var late = Task.Run(async () => { await go.Task; Console.WriteLine("late"); });
            Console.WriteLine("early");
            """,
            "go.SetResult();\nawait late;\nConsole.WriteLine(\"second\");");

        await _notebooks.RunAsync(path);

        _notebooks.Executed("late").Text(1).Should().Be("early\nlate\n");
        _notebooks.Executed("late").Text(2).Should().Be("second\n");
    }

    [Fact]
    public async Task Parallel_RunsNotebooksAtOnce()
    {
        // Each waits for the other's mark: one after the other, they would end by their timeout.
        string Meet(string mine, string other) => $$"""
            System.IO.File.WriteAllText("{{mine}}.mark", "");
            while (!System.IO.File.Exists("{{other}}.mark")) await Task.Delay(20);
            """;
        var one = _notebooks.Add("one.ipynb", Meet("one", "two"));
        var two = _notebooks.Add("two.ipynb", Meet("two", "one"));

        var (exit, output, _) = await _notebooks.RunAsync(one, two, "--parallel", "2", "--timeout", "60");

        exit.Should().Be(0, output);
    }

    [Fact]
    public async Task Figures_DontDependOnTheLocale()
    {
        var path = _notebooks.Add("comma.ipynb", "Console.WriteLine(1.5);");

        var (exit, output, errors) = await CourseProcess.RunAsync(
            _notebooks.Folder, ["run", path, "--out", _notebooks.Out, "--timeout", "60.5"], ("LC_ALL", "de_DE.UTF-8"));

        exit.Should().Be(0, errors);
        output.Should().MatchRegex(@"passed after \d+\.\d s");
        _notebooks.Executed("comma").Text(1)
            .Should().Be("1,5\n", "a cell is a console program, and writes as the person's locale says");
    }

    // A cell that shows a text in a format.
    private static string Show(string mimeType, string text) =>
        $"display({JsonSerializer.Serialize(text)}, {JsonSerializer.Serialize(mimeType)});";

    private Task<string> BookAsync(string page) =>
        File.ReadAllTextAsync(Path.Combine(_notebooks.Out, page + ".html"), TestContext.Current.CancellationToken);
}
