using System.IO.Pipes;
using AsyncCourse.Engine.Execution;

namespace AsyncCourse.Engine.Workers;

/// <summary>The worker's side: runs the cells of one notebook for the process that started it.</summary>
public static class WorkerHost
{
    /// <summary>Serves until the notebook is over. If the process that asked for it is gone, this process ends at once.</summary>
    /// <param name="pipeName">The pipe that the other process listens on.</param>
    public static async Task RunAsync(string pipeName)
    {
        var stream = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous);
        // The compiler warms up while nobody has asked for anything yet.
        var warming = CSharpSession.StartAsync();
        await stream.ConnectAsync();
        await using var pipe = new MessagePipe(stream);
        await (await warming).DisposeAsync();
        if (await pipe.ReadAsync(CancellationToken.None) is StartSession start)
        {
            Environment.CurrentDirectory = start.WorkingDirectory;
            await ServeAsync(pipe, start);
        }
    }

    private static async Task ServeAsync(MessagePipe pipe, StartSession start)
    {
        await using var session = await CSharpSession.StartAsync(new()
        {
            WorkingDirectory = start.WorkingDirectory,
            OutputLimit = start.OutputLimit,
        });
        using var cells = new WorkerCells(session, pipe);
        while (true)
        {
            switch (await pipe.ReadAsync(CancellationToken.None))
            {
                case RunCell run:
                    cells.Run(run);
                    break;
                case InterruptCell:
                    await cells.InterruptAsync();
                    break;
                case EndSession:
                    return;
                case null:
                    // Whatever a cell still does, nobody will ever see it.
                    Environment.Exit(1);
                    return;
            }
        }
    }
}
