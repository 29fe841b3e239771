using System.Collections.Concurrent;
using AsyncCourse.Exercises;

namespace AsyncCourse.Tests.Exercises;

public sealed class MendCacheTests : MendTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_09_mend_cache().MakeCache);

        result.Passed.Should().BeTrue(result.Message);
    }

    [Fact]
    public async Task WithGetOrAdd_LoadsSeveralTimes() => ShouldFail(
        await CheckAsync(load =>
        {
            var cache = new ConcurrentDictionary<string, Task<string>>();
            return key => cache.GetOrAdd(key, load);
        }),
        "times; wanted is once");

    [Fact]
    public async Task WithLazy_KeepsTheFailure() => ShouldFail(
        await CheckAsync(load =>
        {
            var cache = new ConcurrentDictionary<string, Lazy<Task<string>>>();
            return key => cache.GetOrAdd(key, _ => new(() => load(key))).Value;
        }),
        "got the same failure");

    [Fact]
    public async Task ThatKeepsNothing_LoadsForEachCaller() => ShouldFail(await CheckAsync(load => load), "loaded 8 times");

    [Fact]
    public async Task Method_IsCalledWhereItCanBeStopped()
    {
        var outside = 0;
        await CheckAsync(load => key =>
        {
            if (RunningCheck.Current is null)
            {
                Interlocked.Increment(ref outside);
            }

            return load(key);
        });

        outside.Should().Be(0);
    }

    private static Task<ExerciseResult> CheckAsync(Func<Func<string, Task<string>>, Func<string, Task<string>>> attempt) =>
        Exercise.CheckAsync("mend-cache", attempt);
}
