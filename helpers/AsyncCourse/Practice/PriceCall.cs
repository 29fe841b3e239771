namespace AsyncCourse.Practice;

/// <summary>A call on a price line. It ends when it is answered or hung up, whichever comes first.</summary>
/// <param name="ended">Called once at the call's end, before the answer is given.</param>
/// <param name="answer">Called to give the answer.</param>
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
