using System.Runtime.CompilerServices;
using AsyncCourse.StateMachines;

namespace AsyncCourse.Tests.StateMachines;

public sealed class FlowTests
{
    [Fact]
    public void AwaitsInARowLeadFromOneToTheNext()
    {
        var flow = Inside.Flow(Machines.TwoAsync);

        flow.Steps.Select(step => step.Text).Should().Equal("", "Task.Delay(…)", "Task.FromResult(…)", "", "");
        Solid(flow).Should().Equal("start>await 1", "await 1>await 2", "await 2>return");
        Dashed(flow).Should().Equal("start>failure", "await 1>failure", "await 2>failure");
    }

    [Fact]
    public void ALoopLeadsBack()
    {
        var flow = Inside.Flow(Machines.LoopAsync);

        Solid(flow).Should().Equal("start>await 1", "start>return", "await 1>await 1", "await 1>return");
    }

    [Fact]
    public void AnAwaitInACatchBlock_IsReachedByAnExceptionOnly()
    {
        var flow = Inside.Flow(Machines.RetryAsync);

        flow.Steps[1].Text.Should().Be("work()");
        Solid(flow).Should().Equal("start>await 1", "await 1>return", "await 2>await 1");
        Dashed(flow).Should().Equal(
            "start>await 2", "start>failure", "await 1>await 2", "await 1>failure", "await 2>await 2", "await 2>failure");
    }

    [Fact]
    public void AnAwaitInAFinallyBlock_ComesEitherWayAndGoesOnAsItCame()
    {
        var flow = Inside.Flow(Machines.CleanUpAsync);

        Solid(flow).Should().Equal("start>await 1", "await 1>await 2", "await 2>return");
        Dashed(flow).Should().Contain(["await 1>await 2", "await 2>failure"]).And.NotContain("await 2>return");
    }

    [Fact]
    public void ABranchSkipsAnAwaitAndACatchOfEverything_LetsNothingOut()
    {
        var flow = Inside.Flow(Machines.AskAsync);

        Solid(flow).Should().Equal("start>await 1", "start>await 2", "await 1>await 2", "await 2>return");
        Dashed(flow).Should().Contain("await 2>return").And.NotContain("await 2>failure");
    }

    [Fact]
    public void ALambdaAndAGenericMethod_HaveStatesToo()
    {
        Solid(Inside.Flow(async () => await Task.Yield())).Should().Equal("start>await 1", "await 1>return");
        Solid(Inside.Flow(Machines.OfAsync<int>)).Should().Equal("start>await 1", "await 1>return");
    }

    [Fact]
    public void TheText_SaysTheSame()
    {
        var text = Microsoft.DotNet.Interactive.Formatting.Formatter.ToDisplayString(
            Inside.Flow(Machines.LoopAsync), MimeType.Plain);

        text.Should().StartWith("LoopAsync: 1 await\n").And.Contain(
            "await 1: Task.Delay(…)\n"
            + "  not yet complete: suspended in state 0; the thread goes back to its caller\n"
            + "  complete -> await 1\n");
    }

    [Fact]
    public void TheDrawing_HasABoxForEachStepAndEachSuspension()
    {
        var html = Microsoft.DotNet.Interactive.Formatting.Formatter.ToDisplayString(
            Inside.Flow(Machines.TwoAsync), MimeType.Html);

        System.Text.RegularExpressions.Regex.Count(html, "<rect ").Should().Be(5 + 2);
        html.Should().Contain("suspended in state 1").And.NotContain("<script");
    }

    [Fact]
    public void WhatIsNotAsync_IsRefusedWithTheReason()
    {
        var plain = () => Inside.Flow(Machines.NotAsync);
        var iterator = () => Inside.Flow(Machines.CountAsync);

        plain.Should().Throw<ArgumentException>().WithMessage("NotAsync is not async*");
        iterator.Should().Throw<ArgumentException>().WithMessage("CountAsync is an iterator*");
    }

    // Optimised code of another hand, with every shape of try, loop and awaiter that a large library has.
    [Fact]
    public void EveryAsyncMethodOfTheHTTPClient_HasAllItsAwaitsAndAnEnd()
    {
        var machines = typeof(HttpClient).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IAsyncStateMachine)) && !type.IsInterface
                && !type.GetInterfaces().Any(it => it.Name.StartsWith("IAsyncEnumer", StringComparison.Ordinal)))
            .Select(type => new StateMachine(type.Name, type))
            .ToList();

        machines.Should().HaveCountGreaterThan(50);
        machines.Should().AllSatisfy(machine =>
        {
            var body = new IlBody(machine.MoveNext);
            var suspensions = Enumerable.Range(0, body.Instructions.Count)
                .Count(index => body.Called(index)?.Name is "AwaitUnsafeOnCompleted" or "AwaitOnCompleted");

            var flow = FlowExplorer.Explore(machine.Method, body);

            flow.Awaits.Should().Be(suspensions, machine.Method);
            flow.Edges.Select(edge => edge.To).Should().Contain(to => to > flow.Awaits, machine.Method);
            flow.Edges.Select(edge => edge.To).Should().Contain(Enumerable.Range(1, flow.Awaits), machine.Method);
        });
    }

    private static IEnumerable<string> Solid(AsyncFlow flow) => Edges(flow, onException: false);

    private static IEnumerable<string> Dashed(AsyncFlow flow) => Edges(flow, onException: true);

    private static IEnumerable<string> Edges(AsyncFlow flow, bool onException) => flow.Edges
        .Where(edge => edge.OnException == onException)
        .Select(edge => $"{InsideText.Name(flow, edge.From)}>{InsideText.Name(flow, edge.To)}");
}
