using System.Collections.Concurrent;
using AsyncCourse.Engine.Outputs;

namespace Interactive.Tests.Stdio;

/// <summary>A command that was sent, and what came back for it so far.</summary>
internal sealed class Submission(string token)
{
    private readonly ConcurrentQueue<KernelEvent> _events = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>All events, in order. Work that goes on behind a cell adds to them after its end.</summary>
    public IReadOnlyList<KernelEvent> Events => [.. _events];

    /// <summary>Whether the command succeeded; false also while it runs.</summary>
    public bool Succeeded => _events.Any(happened => happened.Type == "CommandSucceeded" && happened.Token == token);

    /// <summary>Why it failed, an exception's text or the compiler's; null if it didn't.</summary>
    public string? Failure => (string?)_events
        .FirstOrDefault(happened => happened.Type == "CommandFailed" && happened.Token == token)?.Content["message"];

    /// <summary>What a notebook keeps of it.</summary>
    public IReadOnlyList<CellOutput> Outputs => [.. _events.Select(EventOutput.Of).OfType<CellOutput>()];

    /// <summary>All that was written to the console, both streams, in order.</summary>
    public string Console => string.Concat(Outputs.OfType<StreamOutput>().Select(output => output.Text));

    /// <summary>The last expression's value, in a format; null if there was none.</summary>
    public string? Result(string mimeType) =>
        Outputs.OfType<ResultOutput>().Select(output => output.Data.Content.GetValueOrDefault(mimeType)).FirstOrDefault();

    /// <summary>Ends when the command has succeeded or failed; fails when the tool ends before.</summary>
    internal Task Ended => _ended.Task;

    internal void Add(KernelEvent happened)
    {
        _events.Enqueue(happened);
        if (happened.Type is "CommandSucceeded" or "CommandFailed" && happened.Token == token)
        {
            _ended.TrySetResult();
        }
    }

    internal void Abandon(Exception why) => _ended.TrySetException(why);
}
