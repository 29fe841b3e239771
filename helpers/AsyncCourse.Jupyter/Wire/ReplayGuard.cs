namespace AsyncCourse.Jupyter.Wire;

/// <summary>Remembers the latest signatures, so that a recorded message can't be sent again.</summary>
/// <param name="capacity">How many signatures to remember. When there are more, the oldest is dropped.</param>
public sealed class ReplayGuard(int capacity = 65_536)
{
    private readonly HashSet<string> _seen = [];
    private readonly Queue<string> _order = new();

    /// <summary>Records a signature.</summary>
    /// <param name="signature">A signature that has been verified.</param>
    /// <returns>False if the signature has been recorded before.</returns>
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
