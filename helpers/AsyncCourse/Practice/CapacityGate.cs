namespace AsyncCourse.Practice;

/// <summary>Limits how many requests are handled at once.</summary>
/// <param name="capacity">How many requests may be handled at once.</param>
internal sealed class CapacityGate(int capacity)
{
    private int _inside;

    /// <summary>Takes a place if there is one. A caller that got one must call <see cref="Leave"/> in the end.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _inside) <= capacity)
        {
            return true;
        }

        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _inside);
}
