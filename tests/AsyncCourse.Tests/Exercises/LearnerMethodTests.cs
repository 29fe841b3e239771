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
    public void As_AnotherResult_NamesBoth_AndSaysHowToGetThere()
    {
        Message((int[] numbers) => numbers.Length).Should().Be(
            "The exercise 'sum' takes a method of the form Task<int> SumAsync(int[] numbers); this one is int lambda(int[] numbers). "
            + "It gives int, wanted is Task<int>. A method that gives its result later gives it as a Task: make it async.");
    }

    [Fact]
    public void As_AnAsyncVoid_IsToldThatNobodyCanWaitForIt()
    {
        Message(async (int[] numbers) => await Task.Yield()).Should().EndWith("It gives Task, wanted is Task<int>.");
        Message(Fire).Should().EndWith("It gives void, wanted is Task<int>. Nobody can wait for an async void; an async method gives a Task.");

#pragma warning disable VSTHRD100, CS1998 // That is the mistake.
        async void Fire(int[] numbers) => await Task.Yield();
#pragma warning restore VSTHRD100, CS1998
    }

    [Fact]
    public void As_OtherParameters_AreNamed()
    {
        Message(Pair).Should().Contain("this one is Task<int> Pair(string one, List<int?> two). It takes 2 parameters, wanted is 1.");
        Message((string text) => Task.FromResult(1)).Should().EndWith("Parameter 1 is string, wanted is int[].");
        Message(() => Task.FromResult(1)).Should().EndWith("It takes no parameters, wanted is 1.");

        static Task<int> Pair(string one, List<int?> two) => Task.FromResult(one.Length + two.Count);
    }

    private static Task<int> SumAsync(int[] numbers) => Task.FromResult(numbers.Sum());

    private static Func<int[], Task<int>> As(Delegate attempt) =>
        LearnerMethod.As<Func<int[], Task<int>>>(new Sum(), attempt);

    private static string Message(Delegate attempt)
    {
        var act = () => As(attempt);
        return act.Should().Throw<ArgumentException>().Which.Message.Replace(" (Parameter 'attempt')", "", StringComparison.Ordinal);
    }

    private sealed class Sum : IExercise
    {
        public string Id => "sum";

        public string SolutionFile => "00-sum.cs";

        public string Form => "Task<int> SumAsync(int[] numbers)";

        public IReadOnlyList<string> Hints => [];

        public Task<ExerciseResult> CheckAsync(Delegate attempt) => throw new NotSupportedException();
    }
}
