using System.Collections.Concurrent;

namespace AsyncCourse.Exercises;

/// <summary>
/// Calls that count, the moment before they answer, how many threads of the caller's flow stand still. A thread that blocks to
/// wait for the answer is among them, however busy the machine is.
/// </summary>
/// <param name="latency">How long a call takes.</param>
internal sealed class HeldByCalls(TimeSpan latency)
{
    private readonly ConcurrentBag<int> _threads = [];

    /// <summary>
    /// How many threads stood still, as the middle call saw it: one call may see a caller that is still on its way to its wait.
    /// </summary>
    public int Threads => _threads.Order().ElementAtOrDefault(_threads.Count / 2);

    /// <summary>Makes a call.</summary>
    /// <param name="answer">The answer of the call.</param>
    public Task<int> AnswerAsync(int answer)
    {
        var caller = FlowThreads.Here;
        var given = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        // Runs outside the caller's flow, where it would count itself. The caller may have suppressed its flow already.
        using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow())
        {
            _ = Task.Delay(latency).ContinueWith(
                _ =>
                {
                    _threads.Add(caller?.Count ?? 0);
                    given.SetResult(answer);
                },
                TaskScheduler.Default);
        }

        return given.Task;
    }
}
