using AsyncCourse.Exercises;

namespace AsyncCourse;

/// <summary>
/// A piece of work in the exercise <c>choose-and-prove</c>: it says of which kind it is, and the check watches how it is done.
/// </summary>
public sealed class Chore
{
    private readonly TimeSpan _length;
    private readonly ChoreWatch _watch;

    internal Chore(ChoreKind kind, TimeSpan length, ChoreWatch watch) => (Kind, _length, _watch) = (kind, length, watch);

    /// <summary>What the chore needs.</summary>
    public ChoreKind Kind { get; }

    /// <summary>Does the chore without a thread. Only chores that wait can be done this way.</summary>
    /// <exception cref="InvalidOperationException">The chore computes or blocks: there is no async way to do that.</exception>
    public async Task DoAsync()
    {
        if (Kind != ChoreKind.Waits)
        {
            throw new InvalidOperationException(
                $"A chore that {Kind.ToString().ToLowerInvariant()} has no DoAsync. Call Do, on a thread that may.");
        }

        using (_watch.Enter(Kind, holdsThread: false))
        {
            var overlap = _watch.OverlapAsync();
            await Task.Delay(_length).ConfigureAwait(false);
            await overlap.ConfigureAwait(false);
        }
    }

    /// <summary>Does the chore on the calling thread, and holds that thread until it is done.</summary>
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
