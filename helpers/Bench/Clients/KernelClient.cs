using System.Diagnostics;
using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Wire;
using NetMQ;
using NetMQ.Sockets;

namespace Bench.Clients;

/// <summary>
/// A small front end that starts a kernel, sends requests and waits for the answers. For measurements and tests. Not thread-safe;
/// every wait blocks the thread and has a time limit.
/// </summary>
internal sealed class KernelClient : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly string _session = Guid.NewGuid().ToString("N");
    private readonly DealerSocket _shell = new();
    private readonly DealerSocket _control = new();
    private readonly SubscriberSocket _published = new();
    private readonly MessageCodec _codec;

    private KernelClient(KernelProcess process, TimeSpan patience)
    {
        Process = process;
        Patience = patience;
        _codec = new MessageCodec(new MessageSigner(process.Connection.Key));
        foreach (NetMQSocket socket in (NetMQSocket[])[_shell, _control, _published])
        {
            socket.Options.Linger = TimeSpan.FromSeconds(1);
            // If the client connects before the kernel listens, the default interval would make it wait up to a tenth of a second
            // too long.
            socket.Options.ReconnectInterval = TimeSpan.FromMilliseconds(5);
            socket.Options.ReceiveHighWatermark = 0;
        }

        _published.SubscribeToAnyTopic();
        _published.Connect(process.Connection.EndPoint(process.Connection.IOPubPort));
        _shell.Connect(process.Connection.EndPoint(process.Connection.ShellPort));
        _control.Connect(process.Connection.EndPoint(process.Connection.ControlPort));
    }

    /// <summary>The time of the kernel's first answer, as a value of <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public long Answered { get; private set; }

    /// <summary>The kernel's process.</summary>
    public KernelProcess Process { get; }

    /// <summary>How long to wait for an answer.</summary>
    public TimeSpan Patience { get; set; }

    /// <summary>Starts a kernel, and waits until it answers and its published messages arrive.</summary>
    /// <param name="command">The command that starts the kernel.</param>
    /// <param name="patience">How long to wait for this and for every later answer.</param>
    /// <exception cref="KernelClientException">The kernel can't be started, has ended, or did not answer in time.</exception>
    public static KernelClient Start(KernelCommand command, TimeSpan patience)
    {
        var process = KernelProcess.Start(command);
        var client = new KernelClient(process, patience);
        try
        {
            client.Ask(KernelChannel.Shell, "kernel_info_request", []);
            client.Answered = Stopwatch.GetTimestamp();
            client.WaitUntilSubscribed();
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request and waits for its reply.</summary>
    /// <param name="channel">The channel: shell or control.</param>
    /// <param name="type">The type of the request.</param>
    /// <param name="content">The content of the request.</param>
    /// <returns>The content of the reply.</returns>
    /// <exception cref="KernelClientException">No reply came in time.</exception>
    public JsonObject Ask(KernelChannel channel, string type, JsonObject content)
    {
        var id = Send(channel, type, content);
        return Await(Socket(channel), id, _ => true).Content;
    }

    /// <summary>Sends a message that has no reply, and waits until the kernel has handled it.</summary>
    /// <param name="type">The type of the message.</param>
    /// <param name="content">The content of the message.</param>
    /// <returns>The messages that were published for it, in order, without <c>status</c>.</returns>
    /// <exception cref="KernelClientException">The kernel did not handle it in time.</exception>
    public IReadOnlyList<JupyterMessage> Tell(string type, JsonObject content) =>
        PublishedFor(Send(KernelChannel.Shell, type, content));

    /// <summary>Runs a cell and waits for all its outputs.</summary>
    /// <param name="code">The text of the cell.</param>
    /// <exception cref="KernelClientException">The cell did not end in time.</exception>
    public CellAnswer Execute(string code) => Finish(Begin(code));

    /// <summary>Sends a cell without waiting for it.</summary>
    /// <param name="code">The text of the cell.</param>
    /// <returns>The ID of the request, for <see cref="Finish"/>.</returns>
    public string Begin(string code) => Send(KernelChannel.Shell, "execute_request", new JsonObject
    {
        ["code"] = code,
        ["silent"] = false,
        ["store_history"] = true,
        ["user_expressions"] = new JsonObject(),
        ["allow_stdin"] = false,
        ["stop_on_error"] = true,
    });

    /// <summary>Waits until a cell has ended and all its outputs have arrived.</summary>
    /// <param name="id">The ID that <see cref="Begin"/> returned.</param>
    /// <exception cref="KernelClientException">The cell did not end in time.</exception>
    public CellAnswer Finish(string id)
    {
        var published = PublishedFor(id);
        return new CellAnswer(Await(_shell, id, _ => true).Content, published);
    }

    /// <summary>Waits until a cell has written a text to the console.</summary>
    /// <param name="id">The ID that <see cref="Begin"/> returned.</param>
    /// <param name="text">The text, which may be a part of what the cell writes.</param>
    /// <exception cref="KernelClientException">The text did not arrive in time.</exception>
    public void AwaitConsole(string id, string text)
    {
        var written = "";
        Await(_published, id, message =>
        {
            written += message.Type == "stream" ? (string?)message.Content["text"] : "";
            return written.Contains(text, StringComparison.Ordinal);
        });
    }

    /// <summary>Asks the kernel to shut down, and waits until it has ended.</summary>
    /// <exception cref="KernelClientException">The kernel did not answer in time.</exception>
    public void Shutdown()
    {
        Ask(KernelChannel.Control, "shutdown_request", new JsonObject { ["restart"] = false });
        if (!Process.WaitForExit(Patience))
        {
            throw new KernelClientException($"The kernel still runs {Patience.TotalSeconds} s after it agreed to end.");
        }
    }

    /// <summary>Closes the sockets, and kills the kernel if it still runs.</summary>
    public void Dispose()
    {
        _shell.Dispose();
        _control.Dispose();
        _published.Dispose();
        Process.Dispose();
    }

    private string Send(KernelChannel channel, string type, JsonObject content)
    {
        var request = JupyterMessage.Published(type, content, parent: null, _session, TimeProvider.System.GetUtcNow()) with
        {
            Identities = [],
        };
        Socket(channel).SendMultipartBytes(_codec.Encode(request));
        return request.Id;
    }

    private DealerSocket Socket(KernelChannel channel) => channel == KernelChannel.Control ? _control : _shell;

    // A subscription takes some time to become effective, and messages that are published before that are lost.
    private void WaitUntilSubscribed()
    {
        var begun = Stopwatch.GetTimestamp();
        var frames = new List<byte[]>();
        while (!_published.TryReceiveMultipartBytes(Moment, ref frames))
        {
            if (Stopwatch.GetElapsedTime(begun) > Patience)
            {
                throw new KernelClientException("The kernel answers, but nothing that it publishes arrives.");
            }

            Ask(KernelChannel.Shell, "kernel_info_request", []);
        }
    }

    private List<JupyterMessage> PublishedFor(string id)
    {
        var published = new List<JupyterMessage>();
        Await(_published, id, message =>
        {
            if (message.Type == "status")
            {
                return (string?)message.Content["execution_state"] == "idle";
            }

            published.Add(message);
            return false;
        });
        return published;
    }

    private JupyterMessage Await(NetMQSocket socket, string id, Func<JupyterMessage, bool> isLast)
    {
        var begun = Stopwatch.GetTimestamp();
        var frames = new List<byte[]>();
        while (Stopwatch.GetElapsedTime(begun) < Patience)
        {
            if (!socket.TryReceiveMultipartBytes(Moment, ref frames))
            {
                if (Process.HasExited)
                {
                    throw new KernelClientException("The kernel's process ended before it answered.");
                }

                continue;
            }

            var message = _codec.Decode(frames);
            if ((string?)message.ParentHeader["msg_id"] == id && isLast(message))
            {
                return message;
            }
        }

        throw new KernelClientException($"The kernel did not answer within {Patience.TotalSeconds} s.");
    }
}
