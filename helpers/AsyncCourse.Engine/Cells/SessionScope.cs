using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Owns what lives as long as a session: libraries register the servers and processes that cells start, and these are disposed
/// with the session.
/// </summary>
public sealed class SessionScope
{
    private readonly Lock _lock = new();
    private readonly Stack<(IAsyncDisposable Resource, CellFlow? Owner)> _resources = [];
    private volatile bool _hasEnded;

    internal SessionScope()
    {
    }

    /// <summary>
    /// The session whose cell the calling code belongs to; the same object for all its cells. Null outside of a session.
    /// </summary>
    public static SessionScope? Current => CellFlow.CurrentOrLatest?.Scope;

    /// <summary>The directives that cells of this session can use.</summary>
    internal DirectiveTable Directives { get; } = new();

    internal bool HasEnded => _hasEnded;

    /// <summary>
    /// Registers an object that is disposed when the current session ends. The last one registered is disposed first.
    /// </summary>
    /// <param name="resource">The object to dispose.</param>
    /// <exception cref="InvalidOperationException">The calling code belongs to no session, or its session has ended.</exception>
    public static void RegisterForDisposal(IAsyncDisposable resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var owner = CellFlow.CurrentOrLatest;
        var scope = owner?.Scope ?? throw new InvalidOperationException(
            "There is no session to register with: only code that a notebook's cell started can do that.");
        lock (scope._lock)
        {
            if (scope._hasEnded)
            {
                throw new InvalidOperationException("The session has ended; it disposes nothing more.");
            }

            scope._resources.Push((resource, owner));
        }
    }

    /// <summary>Disposes everything, last registered first, and stops the loops of all cells.</summary>
    /// <returns>The exceptions that were thrown.</returns>
    internal async Task<IReadOnlyList<Exception>> EndAsync()
    {
        var failures = new List<Exception>();
        while (TakeNext() is var (resource, owner))
        {
            try
            {
                // What it writes while it is disposed belongs to the cell that registered it.
                CellFlow.Current = owner;
                await resource.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                // The others must be disposed all the same.
                failures.Add(exception);
            }
        }

        InterruptCheck.Requested = true;
        return failures;
    }

    private (IAsyncDisposable Resource, CellFlow? Owner)? TakeNext()
    {
        lock (_lock)
        {
            if (_resources.TryPop(out var next))
            {
                return next;
            }

            _hasEnded = true;
            return null;
        }
    }
}
