namespace AsyncCourse.Engine.WorkerSide;

/// <summary>
/// Keeps a process that is about to crash from ending as if all were well: between an exception that nobody catches and the end
/// that the runtime prepares for it, other threads go on.
/// </summary>
internal sealed class CrashGate : IDisposable
{
    private volatile bool _crashing;

    public CrashGate() => AppDomain.CurrentDomain.UnhandledException += OnUnhandled;

    /// <summary>Returns at once, or never.</summary>
    public void WaitIfCrashing()
    {
        if (_crashing)
        {
            Thread.Sleep(Timeout.Infinite);
        }
    }

    public void Dispose() => AppDomain.CurrentDomain.UnhandledException -= OnUnhandled;

    private void OnUnhandled(object sender, UnhandledExceptionEventArgs e) => _crashing = true;
}
