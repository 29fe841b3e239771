using System.Collections.Concurrent;

namespace AsyncCourse.Exercises;

/// <summary>Five pages of two names each, and a record of which were asked for.</summary>
internal sealed class PageShelf
{
    // A method that asks for so many pages never stops.
    private const int MostAsked = 50;

    private readonly ConcurrentQueue<int> _asked = new();
    private readonly TaskCompletionSource _missingPageAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static IReadOnlyList<string> Names { get; } = [.. Enumerable.Range(1, 10).Select(number => $"name {number}")];

    /// <summary>The number of a page that never arrives, until the caller's token is cancelled; 0 for none.</summary>
    public int MissingPage { get; init; }

    /// <summary>Ends when the missing page is asked for.</summary>
    public Task MissingPageAsked => _missingPageAsked.Task;

    /// <summary>The pages that were asked for, in order.</summary>
    public IReadOnlyList<int> Asked => [.. _asked];

    public async Task<string[]> LoadAsync(int page, CancellationToken cancellationToken)
    {
        _asked.Enqueue(page);
        if (page < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(page), page, "Pages count from 1.");
        }

        if (_asked.Count > MostAsked)
        {
            throw new InvalidOperationException(
                $"{MostAsked} pages were asked for, and only five have names. An empty one is the end.");
        }

        if (page == MissingPage)
        {
            _missingPageAsked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        await Task.Yield();
        return [.. Names.Skip((page - 1) * 2).Take(2)];
    }
}
