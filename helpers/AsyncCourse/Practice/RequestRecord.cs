namespace AsyncCourse.Practice;

/// <summary>A request while it is handled; written by its own handler only.</summary>
internal sealed class RequestRecord(string path, TimeSpan arrived)
{
    private LoggedRequest _state = new(path, arrived, null, null, 0, RequestOutcome.Open);

    public LoggedRequest State => Volatile.Read(ref _state);

    public void Start(TimeSpan at) => Volatile.Write(ref _state, _state with { Started = at });

    /// <summary>
    /// Records that the answer is ready to be sent. The caller's next request may arrive before this thread continues. If this
    /// one counted as open until then, a caller that respects a limit would seem to break it.
    /// </summary>
    public void Ready(TimeSpan at) => Volatile.Write(ref _state, _state with { Ended = at });

    public void End(TimeSpan at, int status) => Volatile.Write(
        ref _state, _state with { Ended = _state.Ended ?? at, Status = status, Outcome = RequestOutcome.Answered });

    public void Abort(TimeSpan at) => Volatile.Write(ref _state, _state with { Ended = at, Outcome = RequestOutcome.Aborted });
}
