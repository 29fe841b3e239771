namespace AsyncCourse;

/// <summary>A request while it is handled; written by its own handler only.</summary>
internal sealed class RequestRecord(string path, TimeSpan arrived)
{
    private LoggedRequest _state = new(path, arrived, null, null, 0, RequestOutcome.Open);

    public LoggedRequest State => Volatile.Read(ref _state);

    public void Start(TimeSpan at) => Volatile.Write(ref _state, _state with { Started = at });

    public void End(TimeSpan at, int status) =>
        Volatile.Write(ref _state, _state with { Ended = at, Status = status, Outcome = RequestOutcome.Answered });

    public void Abort(TimeSpan at) => Volatile.Write(ref _state, _state with { Ended = at, Outcome = RequestOutcome.Aborted });
}
