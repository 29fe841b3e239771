using System.Collections.Concurrent;
using AsyncCourse.Exercises;

namespace AsyncCourse.Tests.Exercises;

/// <summary>Lesson 09's six programs to mend: the reference solutions, the stubs, and what people write on the way.</summary>
public sealed class MendTests
{
    [Fact]
    public async Task ReferenceSolutions_Pass()
    {
        ExerciseResult[] results =
        [
            await BlockingAsync(new Solution_09_mend_blocking().SumAsync),
            await DeadlockAsync(new Solution_09_mend_deadlock().GreetAsync),
            await ForgottenAsync(new Solution_09_mend_forgotten().SaveAllAsync),
            await VoidAsync(new Solution_09_mend_async_void().ForEachAsync),
            await CacheAsync(new Solution_09_mend_cache().MakeCache),
            await LinkedAsync(new Solution_09_mend_linked().AskAsync),
        ];

        results.Should().AllSatisfy(result => result.Passed.Should().BeTrue(result.Message));
    }

    [Fact]
    public async Task Blocking_InTaskRun_HoldsAThread() => ShouldFail(
        await BlockingAsync((fetch, ids) => Task.Run(() => ids.Sum(id => fetch(id).Result))), "1 thread stood still");

    [Fact]
    public async Task Blocking_OnManyThreads_HoldsThem() => ShouldFail(
        await BlockingAsync(async (fetch, ids) => (await Task.WhenAll(ids.Select(id => Task.Run(() => fetch(id).GetAwaiter().GetResult())))).Sum()),
        "stood still to wait for answers");

    [Fact]
    public async Task Blocking_WhereThePoolIsBusy_IsSeenAllTheSame() => ShouldFail(
        await BlockingAsync(async (fetch, ids) =>
        {
            // As if the pool had no thread for it: as long as six of the calls take.
            await Task.Delay(1_200, TestContext.Current.CancellationToken);
            return (await Task.WhenAll(ids.Select(id => Task.Run(() => fetch(id).Result)))).Sum();
        }),
        "stood still to wait for answers");

    [Fact]
    public async Task Blocking_NotAtAll_WhereTheFlowOfContextIsSuppressed_Passes() =>
        (await BlockingAsync(async (fetch, ids) =>
        {
            Task<int>[] all;
            using (ExecutionContext.SuppressFlow()) all = [.. ids.Select(fetch)];
            return (await Task.WhenAll(all)).Sum();
        })).Passed.Should().BeTrue();

    [Fact]
    public async Task Blocking_WithAWrongSum_IsToldTheRightOne() => ShouldFail(
        await BlockingAsync(async (fetch, ids) => await fetch(ids[0])), "wanted is 150");

    [Fact]
    public async Task Deadlock_WithResult_IsEndedAndExplained() => ShouldFail(
        await DeadlockAsync(load => Task.FromResult($"Hello, {load().Result}")), "the loop's only thread still stood in your method");

    [Fact]
    public async Task Deadlock_WithTaskRunAndResult_HoldsTheLoop() => ShouldFail(
        await DeadlockAsync(load => Task.FromResult($"Hello, {Task.Run(load).Result}")), "held the loop's thread");

    [Fact]
    public async Task Deadlock_WithAnotherGreeting_IsToldTheWantedOne() => ShouldFail(
        await DeadlockAsync(async load => await load()), "wanted is 'Hello, reader'");

    [Fact]
    public async Task Deadlock_IsCheckedWhereItCanBeStopped()
    {
        Trial? trial = null;
        await DeadlockAsync(load =>
        {
            trial = Trial.Current;
            return load();
        });

        trial.Should().NotBeNull();
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task Deadlock_WithALoopThatNeverEnds_MayStillRun()
    {
        var over = false;
        var result = await DeadlockAsync(load =>
        {
            while (!Volatile.Read(ref over))
            {
            }

            return load();
        });
        Volatile.Write(ref over, true);

        ShouldFail(result, "It may still run");
    }

#pragma warning disable CS4014, CS1998 // These are the stub's mistakes.
    [Fact]
    public async Task Forgotten_WithoutAwait_AnswersTooEarly() => ShouldFail(
        await ForgottenAsync(async (save, ids) =>
        {
            foreach (var id in ids)
                save(id);
            return true;
        }),
        "while 6 of 6 were not saved yet");
#pragma warning restore CS4014, CS1998

    [Fact]
    public async Task Forgotten_OneAfterTheOther_LeavesSomeUntried() => ShouldFail(
        await ForgottenAsync(async (save, ids) =>
        {
            try
            {
                foreach (var id in ids)
                    await save(id);
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }),
        "only 4 of 6 were tried");

    [Fact]
    public async Task Forgotten_WithTheExceptionLetOut_IsToldFalse() => ShouldFail(
        await ForgottenAsync(async (save, ids) =>
        {
            await Task.WhenAll(ids.Select(save));
            return true;
        }),
        "wanted is false");

    [Fact]
    public async Task AsyncVoid_WithListForEach_EndsTooEarly() => ShouldFail(
        await VoidAsync((items, work) =>
        {
            items.ForEach(async item =>
            {
                try
                {
                    await work(item);
                }
                catch (FormatException)
                {
                }
            });
            return Task.CompletedTask;
        }),
        "when 0 of 4 items were done");

    [Fact]
    public async Task AsyncVoid_WithTheExceptionSwallowed_IsToldSo() => ShouldFail(
        await VoidAsync((items, work) => Task.WhenAll(items.Select(work)).ContinueWith(_ => { }, TaskScheduler.Default)),
        "did not reach the caller");

    [Fact]
    public async Task Cache_WithGetOrAdd_LoadsSeveralTimes() => ShouldFail(
        await CacheAsync(load =>
        {
            var cache = new ConcurrentDictionary<string, Task<string>>();
            return key => cache.GetOrAdd(key, load);
        }),
        "times; wanted is once");

    [Fact]
    public async Task Cache_WithLazy_KeepsTheFailure() => ShouldFail(
        await CacheAsync(load =>
        {
            var cache = new ConcurrentDictionary<string, Lazy<Task<string>>>();
            return key => cache.GetOrAdd(key, _ => new(() => load(key))).Value;
        }),
        "got the same failure");

    [Fact]
    public async Task Cache_ThatKeepsNothing_LoadsForEachCaller() => ShouldFail(await CacheAsync(load => load), "loaded 8 times");

    [Fact]
    public async Task Cache_IsCheckedWhereItCanBeStopped()
    {
        var outside = 0;
        await CacheAsync(load => key =>
        {
            if (Trial.Current is null) Interlocked.Increment(ref outside);
            return load(key);
        });

        outside.Should().Be(0);
    }

    [Fact]
    public async Task Linked_WithoutDispose_LeavesTheSource() => ShouldFail(
        await LinkedAsync(async (ask, limit, shutdown) =>
        {
            var linked = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
            linked.CancelAfter(limit);
            return await ask(linked.Token);
        }),
        "still there");

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task Linked_DisposedTooEarly_CancelsNothing() => ShouldFail(
        await LinkedAsync((ask, limit, shutdown) =>
        {
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
            linked.CancelAfter(limit);
            return ask(linked.Token);
        }),
        "had not been asked to stop");

    [Fact]
    public async Task Linked_WithoutShutdown_IsToldSo() => ShouldFail(
        await LinkedAsync(async (ask, limit, _) =>
        {
            using var source = new CancellationTokenSource(limit);
            return await ask(source.Token);
        }),
        "At shutdown");

    [Fact]
    public async Task Linked_WithAnotherException_IsNotToldThatAskWasNotStopped()
    {
        var result = await LinkedAsync(async (ask, limit, shutdown) =>
        {
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
            linked.CancelAfter(limit);
            try
            {
                return await ask(linked.Token);
            }
            catch (OperationCanceledException) when (!shutdown.IsCancellationRequested)
            {
                throw new TimeoutException();
            }
        });

        ShouldFail(result, "Past the limit, ask was told to stop, and your method threw TimeoutException");
    }

    [Fact]
    public async Task Linked_WithTheShutdownHidden_IsToldWhatItGave() => ShouldFail(
        await LinkedAsync(async (ask, limit, shutdown) =>
        {
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
            linked.CancelAfter(limit);
            try
            {
                return await ask(linked.Token);
            }
            catch (OperationCanceledException) when (shutdown.IsCancellationRequested)
            {
                return "none";
            }
        }),
        "At shutdown, ask was told to stop, and your method gave 'none'");

    private static void ShouldFail(ExerciseResult result, string message)
    {
        result.Message.Should().Contain(message);
        result.Passed.Should().BeFalse();
    }

    private static Task<ExerciseResult> BlockingAsync(Func<Func<int, Task<int>>, int[], Task<int>> attempt) =>
        Exercise.CheckAsync("mend-blocking", attempt);

    private static Task<ExerciseResult> DeadlockAsync(Func<Func<Task<string>>, Task<string>> attempt) =>
        Exercise.CheckAsync("mend-deadlock", attempt);

    private static Task<ExerciseResult> ForgottenAsync(Func<Func<int, Task>, int[], Task<bool>> attempt) =>
        Exercise.CheckAsync("mend-forgotten", attempt);

    private static Task<ExerciseResult> VoidAsync(Func<List<int>, Func<int, Task>, Task> attempt) =>
        Exercise.CheckAsync("mend-async-void", attempt);

    private static Task<ExerciseResult> CacheAsync(Func<Func<string, Task<string>>, Func<string, Task<string>>> attempt) =>
        Exercise.CheckAsync("mend-cache", attempt);

    private static Task<ExerciseResult> LinkedAsync(
        Func<Func<CancellationToken, Task<string>>, TimeSpan, CancellationToken, Task<string>> attempt) =>
        Exercise.CheckAsync("mend-linked", attempt);
}
