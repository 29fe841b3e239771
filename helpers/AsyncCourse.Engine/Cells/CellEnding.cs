using System.Globalization;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Cells;

/// <summary>The ways in which a cell's code can end.</summary>
internal static class CellEnding
{
    /// <summary>The end of code that was interrupted and has stopped.</summary>
    public static CellResult Interrupted { get; } =
        Interruption(CellStatus.Interrupted, "The cell was interrupted. What earlier cells declared is still there.");

    /// <summary>The end of code that nobody interrupted.</summary>
    /// <param name="body">Its completed task; null if it was interrupted before any of it ran.</param>
    /// <param name="explain">Says for the person who wrote the cell what an exception means.</param>
    public static CellResult Of(Task? body, Func<Exception, CellError> explain)
    {
        if (body is null)
        {
            return Interrupted;
        }

        try
        {
            body.GetAwaiter().GetResult();
            return CellResult.Success;
        }
        catch (Exception exception)
        {
            // Whatever the cell threw is its result.
            return CellResult.Failure(explain(exception));
        }
    }

    /// <summary>The end of code that was interrupted and goes on all the same.</summary>
    /// <param name="blocked">How many of its threads are stuck in a blocking call.</param>
    /// <param name="computing">How many of its threads still compute.</param>
    public static CellResult Abandoned(int blocked, int computing)
    {
        var what = (blocked, computing) switch
        {
            (0, _) => "computes where the engine can't stop it, inside a library or a finally block",
            (_, 0) => "is stuck in a blocking call, or blocks again each time it is woken",
            _ => "computes inside a library or a finally block, and waits in blocking calls",
        };
        var threads = blocked + computing == 1
            ? "a thread"
            : $"{(blocked + computing).ToString(CultureInfo.InvariantCulture)} threads";
        return Interruption(
            CellStatus.Abandoned,
            $"The cell was interrupted, but its code still runs on {threads}: it {what}. "
            + "What earlier cells declared is still there, and further cells run beside it. "
            + "To stop it, restart the kernel (or end the process).");
    }

    private static CellResult Interruption(CellStatus status, string message) =>
        new(status, new("Interrupted", message, [$"Interrupted: {message}"])) { StoppedBy = StopReason.Interrupted };
}
