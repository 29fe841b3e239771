namespace AsyncCourse.Practice;

/// <summary>Counts who is being worked on, and says when that is enough.</summary>
/// <param name="capacity">How many at once.</param>
internal sealed class CapacityGate(int capacity)
{
    private int _inside;

    /// <summary>Takes a place if there is one; whoever got one leaves again.</summary>
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
