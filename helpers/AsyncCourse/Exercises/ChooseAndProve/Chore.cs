using AsyncCourse.Exercises;

namespace AsyncCourse;

/// <summary>A piece of work in the exercise <c>choose-and-prove</c>: it says what kind it is, and is watched while it is done.</summary>
public sealed class Chore
{
    private readonly TimeSpan _length;
    private readonly ChoreWatch _watch;

    internal Chore(ChoreKind kind, TimeSpan length, ChoreWatch watch) => (Kind, _length, _watch) = (kind, length, watch);

    /// <summary>What it needs.</summary>
    public ChoreKind Kind { get; }

    /// <summary>Does it without a thread; only a chore that waits can.</summary>
    /// <exception cref="InvalidOperationException">It computes, or blocks: there is no async way to do that.</exception>
    public async Task DoAsync()
    {
        if (Kind != ChoreKind.Waits)
        {
            throw new InvalidOperationException($"A chore that {Kind.ToString().ToLowerInvariant()} has no DoAsync. Call Do, on a thread that may.");
        }

        using (_watch.Enter(Kind, holdsThread: false))
        {
            var overlap = _watch.OverlapAsync();
            await Task.Delay(_length).ConfigureAwait(false);
            await overlap.ConfigureAwait(false);
        }
    }

    /// <summary>Does it on the calling thread, which it holds until it is done.</summary>
    public void Do()
    {
        using (_watch.Enter(Kind, holdsThread: true))
        {
            if (Kind == ChoreKind.Computes)
            {
                _watch.Compute(_length);
            }
            else
            {
                Thread.Sleep(_length);
            }
        }
    }
}
