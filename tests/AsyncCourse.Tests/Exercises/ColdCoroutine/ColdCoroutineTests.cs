using AsyncCourse.Exercises;

namespace AsyncCourse.Tests.Exercises;

public sealed class ColdCoroutineTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_02_cold_coroutine().MakeCoroutine);

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public Task TheStub_IsToldThatItStartedTheWork() => FailsAsync(
        work =>
        {
            var task = work();
            return () => task;
        },
        "begun before anybody awaited");

    [Fact]
    public Task AFactory_IsToldThatItRunsTwice() => FailsAsync(work => work, "ran the work again");

    [Fact]
    public Task ALazyTask_IsToldThatASecondAwaitIsRefused() => FailsAsync(
        work =>
        {
            var task = new Lazy<Task<string>>(work);
            return () => task.Value;
        },
        "the same result again");

    [Fact]
    public Task AnotherException_IsNamed() => FailsAsync(
        work =>
        {
            var begun = 0;
            return () => Interlocked.Exchange(ref begun, 1) == 0 ? work() : throw new NotSupportedException();
        },
        "threw NotSupportedException");

    [Fact]
    public Task ALookBeforeTheNote_RunsTwiceInTheEnd() => FailsAsync(
        work =>
        {
            var begun = false;
            return () =>
            {
                if (begun)
                {
                    throw new InvalidOperationException();
                }

                // Without these there is a gap as well, but two threads seldom meet in it: on one processor only if it yields.
                Thread.Yield();
                Thread.SpinWait(5);
                begun = true;
                return work();
            };
        },
        "several looked before one had noted that it came first");

    [Fact]
    [Trait("Pace", "Slow")]
    public Task WhatNeverEnds_IsGivenUp() => FailsAsync(_ => () => new TaskCompletionSource<string>().Task, "had not ended");

    [Fact]
    public void CallersWhoAllGotIn_AreCounted()
    {
        var seen = new ColdCoroutineSeen(0, "done", 1, new InvalidOperationException(), 1, Callers: 8, Runs: 2, Refused: 6);

        var result = ColdCoroutineVerdict.Judge(new(seen, null, true, 1.Seconds(), 0));

        result.Message.Should().Contain("ran 2 times").And.Contain("Interlocked.Exchange");
    }

    private static async Task FailsAsync(Func<Func<Task<string>>, Func<Task<string>>> attempt, string because)
    {
        var result = await CheckAsync(attempt);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain(because);
    }

    private static Task<ExerciseResult> CheckAsync(Func<Func<Task<string>>, Func<Task<string>>> attempt) =>
        Exercise.CheckAsync("cold-coroutine", attempt);
}
