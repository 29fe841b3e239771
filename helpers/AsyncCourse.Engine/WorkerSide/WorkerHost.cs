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
    /// Serves until the notebook is finished, on the calling thread only: cells may use up the thread pool, but must still be
    /// interruptible. If the process that started this one is gone, this process exits at once; if it never connected, after a
    /// minute.
    /// </summary>
    /// <param name="pipeName">The name of the pipe that the other process listens on.</param>
    public static void Run(string pipeName)
    {
        // Ctrl+C reaches every process of the terminal. The process that started this one decides what it means.
        using var ctrlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, static signal => signal.Cancel = true);
        // The compiler warms up while there is nothing else to do.
        WarmUp.EnsureStarted();
        if (Connect(pipeName, Welcome) is not { } pipe)
        {
            // The process that would read an error message is gone.
            Environment.Exit(1);
            return;
        }

        if (pipe.Read() is StartSession start)
        {
            Environment.CurrentDirectory = start.WorkingDirectory;
            Serve(pipe, start);
        }
    }

    /// <summary>Connects to the process that started this one.</summary>
    /// <param name="pipeName">The name of the pipe that it listens on.</param>
    /// <param name="limit">How long to try.</param>
    /// <returns>The connection; null if nobody listens, because that process was killed meanwhile.</returns>
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
                    // Threads that a cell left behind must not keep the process alive.
                    Environment.Exit(0);
                    return;
                case null:
                    // Nobody will see what a cell still does. Only the things that cells started are disposed, if that is quick.
                    session.DisposeAsync().AsTask().Wait(Farewell);
                    Process.GetCurrentProcess().Kill();
                    return;
            }
        }
    }
}
