using System.Text.Json.Nodes;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Asks the person in front of the front end that runs the current cell.</summary>
internal sealed class StdinChannel(KernelSockets sockets) : IInputSource, IDisposable
{
    private const string NoInput =
        "This front end takes no input, so there is nobody to ask. Put the value into a variable instead of reading it.";

    private readonly SemaphoreSlim _turn = new(1);
    private (JupyterMessage Request, bool Allowed)? _current;

    /// <summary>The publisher, which exists only after the session that asks us.</summary>
    public Publisher? Publisher { get; set; }

    /// <summary>From now until it is disposed, questions belong to this request.</summary>
    public IDisposable Open(JupyterMessage request, bool allowed)
    {
        _current = (request, allowed);
        return new Closing(this);
    }

    public void Dispose() => _turn.Dispose();

    public async ValueTask<string?> ReadLineAsync(string prompt, bool isPassword, CancellationToken cancellationToken)
    {
        if (_current is not (var request, true) || Publisher is null)
        {
            throw new InvalidOperationException(NoInput);
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            // An answer that came too late for its question is no answer to this one.
            while (sockets.Stdin.Reader.TryRead(out _))
            {
            }

            Publisher.Answer(KernelChannel.Stdin, request, "input_request", new JsonObject { ["prompt"] = prompt, ["password"] = isPassword });
            while (true)
            {
                var answer = await sockets.Stdin.Reader.ReadAsync(cancellationToken);
                if (answer.Type == "input_reply")
                {
                    return answer.Content.Text("value");
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private sealed class Closing(StdinChannel channel) : IDisposable
    {
        public void Dispose() => channel._current = null;
    }
}
