namespace AsyncCourse.Engine.WorkerSide;

/// <summary>
/// Keeps a process that is about to crash from ending as if it had succeeded. While the runtime handles an uncaught exception,
/// other threads still run.
/// </summary>
internal sealed class CrashGate : IDisposable
{
    private volatile bool _crashing;

    public CrashGate() => AppDomain.CurrentDomain.UnhandledException += OnUnhandled;

    /// <summary>Returns at once, or blocks until the process has crashed.</summary>
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
