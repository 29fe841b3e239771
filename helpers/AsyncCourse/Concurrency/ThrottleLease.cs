namespace AsyncCourse;

/// <summary>A place in a <see cref="Throttle"/>; <see cref="Dispose"/> gives it to the next in line.</summary>
public sealed class ThrottleLease : IDisposable
{
    private Throttle? _throttle;

    internal ThrottleLease(Throttle throttle) => _throttle = throttle;

    /// <summary>Gives the place back. A second call does nothing, so that no place can be given back twice.</summary>
    public void Dispose() => Interlocked.Exchange(ref _throttle, null)?.Leave();
}
