namespace AsyncCourse.Tests.Exercises;

public sealed class MendForgottenTests : MendTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_09_mend_forgotten().SaveAllAsync);

        result.Passed.Should().BeTrue(result.Message);
    }

#pragma warning disable CS4014, CS1998 // These are the stub's mistakes.
    [Fact]
    public async Task WithoutAwait_AnswersTooEarly() => ShouldFail(
        await CheckAsync(async (save, ids) =>
        {
            foreach (var id in ids)
            {
                save(id);
            }

            return true;
        }),
        "while 6 of 6 were not saved yet");
#pragma warning restore CS4014, CS1998

    [Fact]
    public async Task OneAfterTheOther_LeavesSomeUntried() => ShouldFail(
        await CheckAsync(async (save, ids) =>
        {
            try
            {
                foreach (var id in ids)
                {
                    await save(id);
                }

                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }),
        "only 4 of 6 were tried");

    [Fact]
    public async Task WithTheExceptionLetOut_IsToldFalse() => ShouldFail(
        await CheckAsync(async (save, ids) =>
        {
            await Task.WhenAll(ids.Select(save));
            return true;
        }),
        "wanted is false");

    private static Task<ExerciseResult> CheckAsync(Func<Func<int, Task>, int[], Task<bool>> attempt) =>
        Exercise.CheckAsync("mend-forgotten", attempt);
}
