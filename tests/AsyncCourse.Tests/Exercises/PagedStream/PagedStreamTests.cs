using System.Runtime.CompilerServices;

namespace AsyncCourse.Tests.Exercises;

public sealed class PagedStreamTests
{
    [Fact]
    public async Task ReferenceSolution_Passes()
    {
        var result = await CheckAsync(new Solution_06_paged_stream().NamesAsync);

        result.Message.Should().Contain("cancelling reached the page that was being loaded");
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task EverythingFirst_IsToldWhichPagesNobodyNeeded()
    {
        var result = await CheckAsync(EverythingFirst);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("asked for pages 1, 2, 3, 4, 5, 6").And.Contain("nobody needed the others");

        static async IAsyncEnumerable<string> EverythingFirst(
            Func<int, CancellationToken, Task<string[]>> loadPage, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var all = new List<string>();
            for (var page = 1; await loadPage(page, cancellationToken) is { Length: > 0 } names; page++)
            {
                all.AddRange(names);
            }

            foreach (var name in all)
            {
                yield return name;
            }
        }
    }

    [Fact]
    public async Task WithoutTheAttribute_TheTokenDoesNotArrive()
    {
        var result = await CheckAsync(WithoutTheAttribute);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("the token of WithCancellation did not reach loadPage");

#pragma warning disable CS8425
        static async IAsyncEnumerable<string> WithoutTheAttribute(
            Func<int, CancellationToken, Task<string[]>> loadPage, CancellationToken cancellationToken)
#pragma warning restore CS8425
        {
            for (var page = 1; await loadPage(page, cancellationToken) is { Length: > 0 } names; page++)
            {
                foreach (var name in names)
                {
                    yield return name;
                }
            }
        }
    }

    [Fact]
    public async Task AStreamThatHidesTheCancellation_IsToldToLetItThrough()
    {
        var result = await CheckAsync(HidesIt);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("as if there were no more pages");

        static async IAsyncEnumerable<string> HidesIt(
            Func<int, CancellationToken, Task<string[]>> loadPage, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            for (var page = 1; ; page++)
            {
                string[] names = [];
                try
                {
                    names = await loadPage(page, cancellationToken);
                }
                catch (OperationCanceledException)
                {
                }

                if (names.Length == 0)
                {
                    yield break;
                }

                foreach (var name in names)
                {
                    yield return name;
                }
            }
        }
    }

    [Fact]
    public async Task OnlyTheFirstPage_IsToldHowManyNamesAreWanted()
    {
        var result = await CheckAsync(OnePage);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("had 2 names; wanted are all ten");

        static async IAsyncEnumerable<string> OnePage(
            Func<int, CancellationToken, Task<string[]>> loadPage, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var name in await loadPage(1, cancellationToken))
            {
                yield return name;
            }
        }
    }

    [Fact]
    public async Task PastTheEmptyPage_IsToldWhereTheEndIs()
    {
        var result = await CheckAsync(Endless);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("An empty one is the end");

        static async IAsyncEnumerable<string> Endless(
            Func<int, CancellationToken, Task<string[]>> loadPage, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            for (var page = 1; ; page++)
            {
                foreach (var name in await loadPage(page, cancellationToken))
                {
                    yield return name;
                }
            }
        }
    }

    [Fact]
    public async Task AMethodThatThrowsAtOnce_IsToldWhatItThrew()
    {
        var result = await CheckAsync((_, _) => throw new NotSupportedException("Not written yet."));

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("threw NotSupportedException: Not written yet.");
    }

    [Fact]
    public async Task AMethodThatGivesNull_IsToldThatItGaveNoStream()
    {
        var result = await CheckAsync((_, _) => null!);

        result.Passed.Should().BeFalse();
        result.Message.Should().Contain("gave no stream");
    }

    [Fact]
    public async Task AMethodOfAnotherForm_IsRefusedWithTheWantedOne()
    {
        var act = () => Exercise.CheckAsync("paged-stream", () => 1);

        await act.Should().ThrowAsync<ArgumentException>().WithMessage("*IAsyncEnumerable<string> NamesAsync(*");
    }

    private static Task<ExerciseResult> CheckAsync(
        Func<Func<int, CancellationToken, Task<string[]>>, CancellationToken, IAsyncEnumerable<string>> attempt) =>
        Exercise.CheckAsync("paged-stream", attempt);
}
