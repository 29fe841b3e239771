using System.Linq.Expressions;
using AsyncCourse.Exercises;

namespace AsyncCourse.Tests.Exercises;

public sealed class LearnerMethodTests
{
    private delegate Task<int> Summing(int[] numbers);

    [Fact]
    public async Task As_AMethodOfTheForm_IsTakenAsItIs_WhateverItsDelegate()
    {
        var offset = 1;
        Summing summing = numbers => Task.FromResult(numbers.Sum() + offset);

        (await As(summing)([1, 2])).Should().Be(4);
        (await As(SumAsync)([1, 2])).Should().Be(3);
    }

    [Fact]
    public async Task As_ADelegateThatIsNoMethodOfItsOwn_IsCalledAsItIs()
    {
        Expression<Func<int[], Task<int>>> compiled = numbers => SumAsync(numbers);
        var called = 0;
        Func<int[], Task<int>> first = numbers => Task.FromResult(++called);

        (await As(compiled.Compile())([1, 2])).Should().Be(3);
        (await As(first + SumAsync)([1, 2])).Should().Be(3);
        called.Should().Be(1, "a delegate may call several methods");
    }

    [Fact]
    public async Task As_ADelegateThatHidesItsResult_IsTakenByItsMethod()
    {
        Func<int[], object> hidden = SumAsync;

        (await As(hidden)([1, 2])).Should().Be(3);
    }

    [Fact]
    public void As_AnotherResult_NamesBoth_AndSaysHowToGetThere()
    {
        Message((int[] numbers) => numbers.Length).Should().Be(
            "The exercise 'sum' takes a method of the form Task<int> SumAsync(int[] numbers); "
            + "this one is int lambda(int[] numbers). It gives int, wanted is Task<int>. "
            + "A method that gives its result later gives it as a Task: make it async.");
    }

    [Fact]
    public void As_AnAsyncVoid_IsToldThatNobodyCanWaitForIt()
    {
        Message(async (int[] numbers) => await Task.Yield()).Should().EndWith("It gives Task, wanted is Task<int>.");
        Message(Fire).Should().EndWith(
            "It gives void, wanted is Task<int>. Nobody can wait for an async void; an async method gives a Task.");

#pragma warning disable VSTHRD100, CS1998 // That is the mistake.
        async void Fire(int[] numbers) => await Task.Yield();
#pragma warning restore VSTHRD100, CS1998
    }

    [Fact]
    public void As_OtherParameters_AreNamed()
    {
        Message(Pair).Should().Contain(
            "this one is Task<int> Pair(string one, List<int?> two). It takes 2 parameters, wanted is 1.");
        Message((string text) => Task.FromResult(1)).Should().EndWith("Parameter 1 is string, wanted is int[].");
        Message(() => Task.FromResult(1)).Should().EndWith("It takes no parameters, wanted is 1.");

        static Task<int> Pair(string one, List<int?> two) => Task.FromResult(one.Length + two.Count);
    }

    private static Task<int> SumAsync(int[] numbers) => Task.FromResult(numbers.Sum());

    private static SumExercise.SumAsync As(Delegate attempt) =>
        LearnerMethod.As<SumExercise.SumAsync>(new SumExercise(), attempt);

    private static string Message(Delegate attempt)
    {
        var act = () => As(attempt);
        var message = act.Should().Throw<ArgumentException>().Which.Message;
        return message.Replace(" (Parameter 'attempt')", "", StringComparison.Ordinal);
    }

    private sealed class SumExercise() : Exercise<SumExercise.SumAsync>(lesson: 0, "sum")
    {
        internal delegate Task<int> SumAsync(int[] numbers);

        public override IReadOnlyList<string> Hints => [];

        protected override Task<Verdict> CheckAsync(SumAsync sum) => throw new NotSupportedException();
    }
}
