using Flurl.Http;

namespace AsyncCourse.Tests.Exercises;

/// <summary>The reference solution is compiled in from the file that learners see.</summary>
public sealed class FetchUsersTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_01_fetch_users().FetchUsersAsync);

        result.Message.Should().Contain("all 20 at once");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task OneAfterTheOther_IsToldToSendFirst()
    {
        var result = await CheckAsync(async (api, ids) =>
        {
            var users = new List<User>();
            foreach (var id in ids)
            {
                users.Add(await api.Request("users", id).GetJsonAsync<User>());
            }

            return [.. users];
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("at most 1 of your requests at once").And.Contain("before you wait");
    }

    [Fact]
    public async Task BlockedThreads_AreCounted()
    {
        var result = await CheckAsync((api, ids) =>
        {
            // The threads stand still for so long that a busy machine can't hide it.
            var moment = Task.Delay(2.Seconds());
            return Task.WhenAll(ids.Select(id => Task.Run(() =>
            {
                moment.Wait();
                return api.Request("users", id).GetJsonAsync<User>().GetAwaiter().GetResult();
            })));
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("threads stood still");
    }

    [Fact]
    public async Task InTheOrderOfTheAnswers_IsToldOfTheOrder()
    {
        var result = await CheckAsync(async (api, ids) =>
        {
            var sent = ids.Select(id => api.Request("users", id).GetJsonAsync<User>()).ToArray();
            await Task.WhenAll(sent);
            return [.. sent.Reverse().Select(task => task.Result)];
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("not in the order of the ids");
    }

    [Fact]
    public async Task OnlyTheFirstAnswer_IsToldHowManyAreWanted()
    {
        var result = await CheckAsync(async (api, ids) =>
            [await await Task.WhenAny(ids.Select(id => api.Request("users", id).GetJsonAsync<User>()))]);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("returned 1 users; wanted are all 20");
    }

    [Fact]
    public async Task AnExceptionIsShown()
    {
        var result = await CheckAsync((_, _) => throw new NotSupportedException("not written yet"));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("NotSupportedException: not written yet");
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task WhatNeverEnds_IsGivenUp()
    {
        var result = await CheckAsync(async (_, _) =>
        {
            await Task.Delay(Timeout.Infinite);
            return [];
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("had not finished");
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task WhatBlocksForever_IsGivenUp()
    {
        using var end = new ManualResetEventSlim();
        var result = await CheckAsync((_, _) =>
        {
            end.Wait();
            return Task.FromResult<User[]>([]);
        });
        end.Set();

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("had not finished");
    }

    [Fact]
    public async Task AMethodOfAnotherForm_IsRefusedWithTheWantedOne()
    {
        var act = () => Exercise.CheckAsync("fetch-users", () => 1);

        await act.Should().ThrowAsync<ArgumentException>()
            .WithMessage("*Task<User[]> FetchUsersAsync(IFlurlClient api, int[] ids)*");
    }

    [Fact]
    public void Hints_GetStronger_AndTheLastIsRepeated()
    {
        var hints = Enumerable.Range(0, 4).Select(_ => Exercise.Hint("fetch-users")).ToList();

        hints.Take(3).Should().OnlyHaveUniqueItems();
        hints[3].Should().Be(hints[2]).And.StartWith("Hint 3 of 3");
    }

    [Fact]
    public void Solution_IsTheFileThatThisTestRuns()
    {
        Exercise.Solution("fetch-users").Should().Contain("Task.WhenAll");
    }

    [Fact]
    public void UnknownExercise_NamesTheKnownOnes()
    {
        var act = () => Exercise.Hint("fetch-user");

        act.Should().Throw<ArgumentException>().WithMessage("*'fetch-user'*There are: *fetch-users*");
    }

    private static Task<ExerciseResult> CheckAsync(Func<IFlurlClient, int[], Task<User[]>> attempt) =>
        Exercise.CheckAsync("fetch-users", attempt);
}
