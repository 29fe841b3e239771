namespace AsyncCourse.Practice;

/// <summary>A request while it is handled; written by its own handler only.</summary>
internal sealed class RequestRecord(string path, TimeSpan arrived)
{
    private LoggedRequest _state = new(path, arrived, null, null, 0, RequestOutcome.Open);

    public LoggedRequest State => Volatile.Read(ref _state);

    public void Start(TimeSpan at) => Volatile.Write(ref _state, _state with { Started = at });

    /// <summary>
    /// Its answer is ready to go out. What the caller does on getting it may reach us before our own thread goes on: counted
    /// until then, a caller who keeps to a limit would seem to break it.
    /// </summary>
    public void Ready(TimeSpan at) => Volatile.Write(ref _state, _state with { Ended = at });

    public void End(TimeSpan at, int status) => Volatile.Write(
        ref _state, _state with { Ended = _state.Ended ?? at, Status = status, Outcome = RequestOutcome.Answered });

    public void Abort(TimeSpan at) => Volatile.Write(ref _state, _state with { Ended = at, Outcome = RequestOutcome.Aborted });
}
