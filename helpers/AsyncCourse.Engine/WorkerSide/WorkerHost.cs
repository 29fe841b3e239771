using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using AsyncCourse.Engine.Sessions;
using AsyncCourse.Engine.WorkerMessages;

namespace AsyncCourse.Engine.WorkerSide;

/// <summary>The worker's side: runs the cells of one notebook for the process that started it.</summary>
public static class WorkerHost
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Welcome = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Serves until the notebook is over, on the calling thread alone: cells may use up the thread pool, and must be stopped all
    /// the same. If the process that asked for it is gone, this process ends at once, or after a minute if it never came.
    /// </summary>
    /// <param name="pipeName">The pipe that the other process listens on.</param>
    public static void Run(string pipeName)
    {
        // Ctrl+C reaches every process of the terminal; the one that started this one says what it means here.
        using var ctrlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, static signal => signal.Cancel = true);
        // The compiler warms up while nobody has asked for anything yet.
        WarmUp.EnsureStarted();
        if (Connect(pipeName, Welcome) is not { } pipe)
        {
            // Who would read why is gone.
            Environment.Exit(1);
            return;
        }

        if (pipe.Read() is StartSession start)
        {
            Environment.CurrentDirectory = start.WorkingDirectory;
            Serve(pipe, start);
        }
    }

    /// <summary>Reaches the process that asked for this one.</summary>
    /// <param name="pipeName">The pipe that it listens on.</param>
    /// <param name="limit">How long to try.</param>
    /// <returns>Null if nobody listens: it was killed meanwhile.</returns>
    internal static MessagePipe? Connect(string pipeName, TimeSpan limit)
    {
        var stream = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous);
        try
        {
            stream.Connect(limit);
            return new(stream);
        }
        catch (TimeoutException)
        {
            stream.Dispose();
            return null;
        }
    }

    private static void Serve(MessagePipe pipe, StartSession start)
    {
        var session = CSharpSession.StartAsync(new()
        {
            WorkingDirectory = start.WorkingDirectory,
            OutputLimit = start.OutputLimit,
        }).GetAwaiter().GetResult();
        using var cells = new WorkerCells(session, pipe);
        using var crash = new CrashGate();
        while (true)
        {
            switch (pipe.Read())
            {
                case RunCell run:
                    cells.Run(run);
                    break;
                case InterruptCell:
                    cells.Interrupt();
                    break;
                case EndSession:
                    session.DisposeAsync().AsTask().Wait();
                    crash.WaitIfCrashing();
                    pipe.Write(new SessionEnded());
                    // Threads that a cell left behind must not keep the process.
                    Environment.Exit(0);
                    return;
                case null:
                    // Whatever a cell still does, nobody will see it; only what it started is ended in order, if that is quick.
                    session.DisposeAsync().AsTask().Wait(Farewell);
                    Process.GetCurrentProcess().Kill();
                    return;
            }
        }
    }
}
