namespace Lessons.Tests;

public sealed class TwoEngineRulesTests
{
    [Theory]
    [InlineData("using var stream = Open();", "using declaration")]
    [InlineData("await using var stream = Open();", "using declaration")]
    [InlineData("namespace Mine { class A; }", "namespace")]
    [InlineData("namespace Mine;", "namespace")]
    [InlineData("static class More { extension(int i) { public int Twice() => 2 * i; } }", "extension block")]
    [InlineData("static class More { public static int Twice(this int i) => 2 * i; }", "extension methods")]
    [InlineData("Span<int> numbers = new int[3];", "span")]
    [InlineData("var numbers = text.AsSpan();", "span")]
    [InlineData("#!import other.ipynb", "directive")]
    [InlineData("async void Fire() => await Task.Delay(1);", "async void")]
    [InlineData("string? name = null;", "#nullable enable")]
    [InlineData("HTML(\"<b>\")", "HTML")]
    public void WhatTheOtherEngineCannotRun_IsFound(string code, string found)
    {
        TwoEngineRules.Broken(code).Should().ContainSingle().Which.Should().Contain(found);
    }

    [Theory]
    [InlineData("void Read() { using var stream = Open(); Span<int> numbers = new int[3]; }")]
    [InlineData("{ using var stream = Open(); }")]
    [InlineData("using (Open()) { }")]
    [InlineData("static int Twice(this int i) => 2 * i;")]
    [InlineData("#nullable enable\nstring? name = null;")]
    [InlineData("int? number = null;\nnumber")]
    [InlineData("#r \"../helpers/bin/AsyncCourse.dll\"\nusing AsyncCourse;\nrecord Moment(string When);")]
    public void WhatBothEnginesRun_IsLeftAlone(string code)
    {
        TwoEngineRules.Broken(code).Should().BeEmpty();
    }
}
