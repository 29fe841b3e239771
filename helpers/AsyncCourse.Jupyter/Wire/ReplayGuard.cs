namespace AsyncCourse.Jupyter.Wire;

/// <summary>Remembers the newest signatures, so that a recorded message can't be sent again.</summary>
/// <param name="capacity">How many to remember; the oldest is forgotten first.</param>
public sealed class ReplayGuard(int capacity = 65_536)
{
    private readonly HashSet<string> _seen = [];
    private readonly Queue<string> _order = new();

    /// <summary>Notes a signature.</summary>
    /// <param name="signature">A signature that was found to be right.</param>
    /// <returns>False if it was noted before.</returns>
    public bool IsNew(byte[] signature)
    {
        var text = Convert.ToBase64String(signature);
        if (!_seen.Add(text))
        {
            return false;
        }

        _order.Enqueue(text);
        if (_order.Count > capacity)
        {
            _seen.Remove(_order.Dequeue());
        }

        return true;
    }
}
