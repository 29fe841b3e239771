using System.Text.Json.Nodes;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Handlers;

/// <summary>Asks for input at the front end that runs the current cell.</summary>
internal sealed class StdinChannel(KernelSockets sockets) : IInputSource, IDisposable
{
    private const string NoInput =
        "This front end takes no input, so there is nobody to ask. Put the value into a variable instead of reading it.";

    private readonly SemaphoreSlim _turn = new(1);
    private (JupyterMessage Request, bool Allowed)? _current;

    /// <summary>The publisher. It is set later, because it is created after the session that uses this channel.</summary>
    public Publisher? Publisher { get; set; }

    /// <summary>Assigns questions to this request, until the returned object is disposed.</summary>
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
            // Drop answers that came too late for their questions.
            while (sockets.Stdin.Reader.TryRead(out _))
            {
            }

            Publisher.Answer(
                KernelChannel.Stdin, request, "input_request",
                new JsonObject { ["prompt"] = prompt, ["password"] = isPassword });
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
