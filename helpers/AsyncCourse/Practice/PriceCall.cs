namespace AsyncCourse.Practice;

/// <summary>A call on a price line: answered or hung up, whichever comes first.</summary>
/// <param name="ended">Told once, before the answer is given.</param>
/// <param name="answer">Gives the answer.</param>
internal sealed class PriceCall(Action ended, Action answer) : IDisposable
{
    private int _over;

    /// <summary>Gives the answer, unless the caller has hung up.</summary>
    public void Answer()
    {
        if (TryEnd())
        {
            answer();
        }
    }

    /// <summary>Hangs up.</summary>
    public void Dispose() => TryEnd();

    private bool TryEnd()
    {
        if (Interlocked.Exchange(ref _over, 1) != 0)
        {
            return false;
        }

        ended();
        return true;
    }
}
