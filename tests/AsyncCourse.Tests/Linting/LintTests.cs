namespace AsyncCourse.Tests.Linting;

/// <summary>The compiler and the analyzers are loaded apart here: this process has no other compiler.</summary>
public sealed class LintTests
{
    [Theory]
    [InlineData("CS4014", "async Task M() { SaveAsync(); await Task.Yield(); } Task SaveAsync() => Task.Delay(1);")]
    [InlineData(
        "CA2012",
        "async ValueTask<int> ReadAsync() { await Task.Yield(); return 1; } "
            + "async Task M() { var v = ReadAsync(); await v; await v; }")]
    [InlineData("CA2016", "async Task M(CancellationToken token) { await Task.Delay(10); }")]
    [InlineData("CA2008", "Task M() => Task.Factory.StartNew(() => { });")]
    [InlineData("CA2024", "async Task M(StreamReader r) { while (!r.EndOfStream) await r.ReadLineAsync(); }")]
    [InlineData(
        "CA2025",
        "Task M() { using var memory = new MemoryStream(); return ReadAsync(memory); } "
            + "async Task ReadAsync(Stream s) => await s.FlushAsync();")]
    [InlineData("VSTHRD002", "string M(Task<string> task) => task.Result;")]
    [InlineData("VSTHRD100", "async void Fire() { await Task.Yield(); }")]
    [InlineData("VSTHRD101", "void M(List<int> list) => list.ForEach(async n => await Task.Delay(n));")]
    [InlineData("VSTHRD103", "async Task M(Stream s) { s.Flush(); await Task.Yield(); }")]
    [InlineData("VSTHRD107", "async Task M(SemaphoreSlim gate) { using (gate.WaitAsync()) { await Task.Yield(); } }")]
    [InlineData("VSTHRD110", "void M() { SaveAsync(); } Task SaveAsync() => Task.Delay(1);")]
    [InlineData("VSTHRD114", "Task<string> M() { return null; }")]
    public async Task APitfall_IsFoundAndExplained(string id, string code)
    {
        var report = await Lint.CheckAsync(code);

        report.Ids.Should().Contain(id);
        report.Should().OnlyContain(
            finding => finding.Plain.Length > 0 && finding.Message.Length > 0 && finding.Lesson.Length > 3);
    }

    [Theory]
    [InlineData(
        "CA1001", "class Owner { readonly CancellationTokenSource source = new(); public void Cancel() => source.Cancel(); }")]
    [InlineData("CA1849", "async Task M(Stream s) { s.Flush(); await Task.Yield(); }")]
    [InlineData("CA2000", "void M() { var source = new CancellationTokenSource(); source.Cancel(); }")]
    [InlineData("CA2007", "async Task M() { await Task.Delay(1); }")]
    [InlineData("VSTHRD011", "var lazy = new Lazy<Task<int>>(async () => { await Task.Delay(1); return 1; });")]
    public async Task WhatIsWrongOnlyInSomePlaces_IsFoundOnRequest(string id, string code)
    {
        (await Lint.CheckAsync(code)).Ids.Should().NotContain(id);
        (await Lint.CheckAsync(code, id)).Ids.Should().Contain(id);
    }

    [Theory]
    [InlineData("async Task<int> M() { await Task.Delay(1); return 1; }\nawait M()")]
    [InlineData(
        "using System.Diagnostics;\nvar clock = Stopwatch.StartNew();\nawait Task.WhenAll(Task.Delay(1), Task.Delay(2));\n"
            + "clock.Elapsed.ToText()")]
    [InlineData("Task Save() => Task.Delay(1);\n_ = Save();")]
    [InlineData("if (args.Length == 0) return 1;\nawait Task.Delay(1);\nreturn 0;")]
    public async Task CodeWithoutPitfalls_IsLeftAlone(string code)
    {
        var report = await Lint.CheckAsync(code);

        report.ToString().Should().Be("The analyzers have nothing to say.");
    }

    [Fact]
    public async Task AFinding_CarriesItsPlace()
    {
        var report = await Lint.CheckAsync("var x = 1;\n\nstring M(Task<string> task)\n    => task.Result;");

        report.Should().ContainSingle().Which
            .Should().BeEquivalentTo(new { Id = "VSTHRD002", Line = 4, Column = 13, Lesson = "09-pitfalls" });
        report.ToString().Should().StartWith("line 4: VSTHRD002: ");
    }

    [Fact]
    public void ACellThatDoesNotAwait_CanAskToo()
    {
        Lint.Check("async void Fire() { await Task.Yield(); }").Ids.Should().Equal("VSTHRD100");
    }

    [Fact]
    public async Task CodeThatDoesNotCompile_IsRefusedWithLineAndReason()
    {
        var act = () => Lint.CheckAsync("var x = 1;\nvar y = z;");

        await act.Should().ThrowAsync<ArgumentException>().WithMessage("*line 2: CS0103: *'z'*");
    }

    [Fact]
    public async Task AnUnknownRule_IsRefusedWithTheKnownOnes()
    {
        var act = () => Lint.CheckAsync("", "CA9999");

        await act.Should().ThrowAsync<ArgumentException>().WithMessage("*CA9999*CA2012*");
    }
}
