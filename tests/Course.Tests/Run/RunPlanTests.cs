using Course.Run;
using Course.Usage;

namespace Course.Tests.Run;

public sealed class RunPlanTests : IDisposable
{
    private readonly TestNotebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task Notebooks_OfOneName_GetResultsOfTheirOwn_WhateverTheCase()
    {
        var plan = await PlanAsync(
            _notebooks.Add("a/same.ipynb", "1"), _notebooks.Add("b/Same.ipynb", "1"), _notebooks.Add("c/same.ipynb", "1"));

        plan.Lessons.Select(lesson => lesson.Slug).Should().Equal("same", "Same-2", "same-3");
        plan.Out.Should().Be(_notebooks.Out);
    }

    [Fact]
    public async Task ANotebookNamedLikeAnothersSecondResult_KeepsApart()
    {
        var plan = await PlanAsync(
            _notebooks.Add("same-2.ipynb", "1"), _notebooks.Add("a/same.ipynb", "1"), _notebooks.Add("b/same.ipynb", "1"));

        plan.Lessons.Select(lesson => lesson.Slug).Should().Equal("same-2", "same", "same-3");
    }

    [Fact]
    public async Task AFolderThatHoldsTheResultsOfAnEarlierRun_IsFine()
    {
        var source = _notebooks.Add("a.ipynb", "1");
        await PlanAsync(source);
        _notebooks.Add("out/a.ipynb", "1");

        (await PlanAsync(source)).Lessons.Should().ContainSingle();
    }

    [Fact]
    public async Task ANotebookOfSomebodys_InAFolderThatResultsHaveGoneTo_IsNotReplaced()
    {
        await PlanAsync(_notebooks.Add("a.ipynb", "1"));
        _notebooks.Add("out/b.ipynb", "2");

        var act = () => PlanAsync(_notebooks.Add("b.ipynb", "1"));

        (await act.Should().ThrowAsync<UsageException>()).WithMessage("*b.ipynb is there and would be overwritten*");
    }

    [Theory]
    [InlineData(null, false, 120)]
    [InlineData(null, true, 600)]
    [InlineData(7.5, true, 7.5)]
    public void CellTimeout_IsWhatWasAsked_OrDependsOnTheScale(double? asked, bool full, double seconds) =>
        new RunOptions([], full, asked, null, 1).CellTimeout.Should().Be(TimeSpan.FromSeconds(seconds));

    private Task<RunPlan> PlanAsync(params string[] notebooks) =>
        RunPlan.MakeAsync(new(notebooks, false, null, _notebooks.Out, 1), root: null, CancellationToken.None);
}
