namespace AsyncCourse.Tests.Exercises;

public sealed class FirstGoodAnswerTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_04_first_good_answer().FirstGoodAnswerAsync);

        result.Message.Should().Contain("2 requests called off, and none left open");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task TheFirstAnswerWhateverItIs_IsToldOfTheFailure()
    {
        var result = await CheckAsync(async mirrors =>
        {
            var asked = mirrors.Select(ask => ask(CancellationToken.None));
            return await await Task.WhenAny(asked);
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("the first mirror that ended had failed");
    }

    [Fact]
    public async Task LosersThatGoOn_AreSeenByTheServer()
    {
        var result = await CheckAsync(async mirrors =>
        {
            await foreach (var done in Task.WhenEach(mirrors.Select(ask => ask(CancellationToken.None))))
            {
                if (done.IsCompletedSuccessfully)
                {
                    return await done;
                }
            }

            throw new InvalidOperationException("none");
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("2 of your requests were still open at the server");
    }

    [Fact]
    public async Task WaitingForAll_IsToldNotTo()
    {
        var result = await CheckAsync(async mirrors =>
            (await Task.WhenAll(mirrors.Select(ask => ask(CancellationToken.None))))[0]);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("Don't wait for everybody");
    }

    [Fact]
    public async Task OneAfterTheOther_IsToldToAskAllFirst()
    {
        var result = await CheckAsync(async mirrors =>
        {
            foreach (var ask in mirrors)
            {
                try
                {
                    return await ask(CancellationToken.None);
                }
                catch (HttpRequestException)
                {
                }
            }

            throw new InvalidOperationException("none");
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("asked 1 times").And.Contain("Ask all four");
    }

    [Fact]
    public async Task NoGoodAnswerAtAll_ShouldThrow()
    {
        var result = await CheckAsync(async mirrors =>
        {
            using var stop = new CancellationTokenSource();
            await foreach (var done in Task.WhenEach(mirrors.Select(ask => ask(stop.Token))))
            {
                if (done.IsCompletedSuccessfully)
                {
                    await stop.CancelAsync();
                    return await done;
                }
            }

            return null!;
        });

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("both fail").And.Contain("It should throw");
    }

    [Fact]
    public async Task AMethodOfAnotherForm_IsRefusedWithTheWantedOne()
    {
        var act = () => Exercise.CheckAsync("first-good-answer", () => 1);

        await act.Should().ThrowAsync<ArgumentException>().WithMessage("*Task<User> FirstGoodAnswerAsync(*");
    }

    private static Task<ExerciseResult> CheckAsync(Func<Func<CancellationToken, Task<User>>[], Task<User>> attempt) =>
        Exercise.CheckAsync("first-good-answer", attempt);
}
