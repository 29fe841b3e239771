using Flurl.Http;

namespace AsyncCourse.Tests.Exercises;

public sealed class AtMostFiftyTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_07_at_most_50().FetchAllAsync);

        result.Message.Should().Contain("at once, and you had all");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task AllAtOnce_AsInTheLesson_IsToldHowManyTheServerSaw()
    {
        var result = await CheckAsync((api, ids) => Task.WhenAll(ids.Select(id => FetchAsync(api, id))));

        result.Passed.Should().BeFalse();
        result.Message.Should().MatchRegex("saw [0-9]+ of your requests at once; wanted are at most 50");
    }

    [Fact]
    public async Task InBatches_IsToldWhoWaitsForWhom()
    {
        var result = await CheckAsync(async (api, ids) =>
        {
            var users = new List<User>();
            foreach (var batch in ids.Chunk(50))
            {
                users.AddRange(await Task.WhenAll(batch.Select(id => FetchAsync(api, id))));
            }

            return [.. users];
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("request 51 came only after the slowest of the first 50");
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task PermitsThatAreNeverGivenBack_AreSuspected()
    {
        var gate = new SemaphoreSlim(50);
        var result = await CheckAsync((api, ids) => Task.WhenAll(ids.Select(async id =>
        {
            await gate.WaitAsync();
            return await FetchAsync(api, id);
        })));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("had seen 50 requests. Does every request give its permit back?");
    }

    [Fact]
    public async Task TenAtATime_IsToldThatMoreAreAllowed()
    {
        var result = await CheckAsync(async (api, ids) =>
        {
            var users = new User[ids.Length];
            await Parallel.ForEachAsync(
                ids.Index(), new ParallelOptions { MaxDegreeOfParallelism = 10 },
                async (at, _) => users[at.Index] = await FetchAsync(api, at.Item));
            return users;
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("more careful than it asks for");
    }

    private static Task<User> FetchAsync(IFlurlClient api, int id) => api.Request("users", id).GetJsonAsync<User>();

    private static Task<ExerciseResult> CheckAsync(Func<IFlurlClient, int[], Task<User[]>> attempt) =>
        Exercise.CheckAsync("at-most-50", attempt);
}
