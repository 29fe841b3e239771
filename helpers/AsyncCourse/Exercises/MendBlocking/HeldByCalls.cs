using System.Collections.Concurrent;

namespace AsyncCourse.Exercises;

/// <summary>
/// Calls that look, the moment before they answer, how many threads of their caller's flow stand there: whoever blocks to wait for the
/// answer is among them, however busy the machine is.
/// </summary>
/// <param name="latency">How long a call takes.</param>
internal sealed class HeldByCalls(TimeSpan latency)
{
    private readonly ConcurrentBag<int> _threads = [];

    /// <summary>How many threads stood still, as most of the calls saw it: a caller may be seen on its way to its wait once.</summary>
    public int Threads => _threads.Order().ElementAtOrDefault(_threads.Count / 2);

    /// <summary>A call.</summary>
    /// <param name="answer">What it gives.</param>
    public Task<int> AnswerAsync(int answer)
    {
        var caller = FlowThreads.Here;
        var given = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        // Outside of the caller's flow, where it would count itself. The caller may have left its flow already.
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
