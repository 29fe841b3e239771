using System.IO.Pipes;
using AsyncCourse.Engine.Tests.Documents;
using AsyncCourse.Engine.WorkerMessages;
using AsyncCourse.Engine.Workers;

namespace AsyncCourse.Engine.Tests.Workers;

/// <summary>A worker whose process only waits for its end, while the test speaks for it. Needs a POSIX shell.</summary>
internal sealed class SpokenForWorker : IAsyncDisposable
{
    /// <summary>The exit code of a process that ends in a cell.</summary>
    public const int ExitCode = 3;

    private const string Script =
        "echo \"$1\" > \"$0/new\"; mv \"$0/new\" \"$0/pipe\"; until [ -e \"$0/end\" ]; do sleep 0.05; done; exit 3";

    private readonly TestFolder _folder = new();
    private Task _speaking = Task.CompletedTask;

    private SpokenForWorker()
    {
    }

    public WorkerProcess Process { get; private set; } = null!;

    /// <summary>Starts it.</summary>
    /// <param name="answer">What it says to a cell; null if the process ends instead.</param>
    public static async Task<SpokenForWorker> StartAsync(Func<RunCell, IEnumerable<WorkerMessage>?> answer)
    {
        var worker = new SpokenForWorker();
        worker._speaking = worker.SpeakAsync(answer);
        worker.Process = await WorkerProcess.StartAsync(
            new("/bin/sh", ["-c", Script, worker._folder.Path]), TestContext.Current.CancellationToken);
        return worker;
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await _speaking;
        _folder.Dispose();
    }

    private async Task SpeakAsync(Func<RunCell, IEnumerable<WorkerMessage>?> answer)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        while (!File.Exists(_folder.File("pipe")))
        {
            await Task.Delay(10, cancellationToken);
        }

        var name = (await File.ReadAllTextAsync(_folder.File("pipe"), cancellationToken)).Trim();
        var stream = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous);
        await stream.ConnectAsync(cancellationToken);
        await using var pipe = new MessagePipe(stream);
        while (await pipe.ReadAsync(cancellationToken) is { } message)
        {
            if (message is RunCell run)
            {
                if (answer(run) is not { } said)
                {
                    break;
                }

                foreach (var one in said)
                {
                    pipe.Write(one);
                }
            }
            else if (message is EndSession)
            {
                pipe.Write(new SessionEnded());
            }
        }

        _folder.Write("end", "");
    }
}
