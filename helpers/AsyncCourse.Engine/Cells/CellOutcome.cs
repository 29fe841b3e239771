using System.Globalization;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Cells;

/// <summary>How a cell's code ended.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Exception">What it threw; null unless it failed.</param>
/// <param name="Message">What to tell the learner about an interruption; null unless there was one.</param>
internal sealed record CellOutcome(CellStatus Status, Exception? Exception, string? Message)
{
    /// <summary>The end of a cell that was interrupted and has stopped.</summary>
    public static CellOutcome Interrupted { get; } =
        new(CellStatus.Interrupted, null, "The cell was interrupted. What earlier cells declared is still there.");

    /// <summary>The end of a cell that nobody interrupted.</summary>
    /// <param name="body">Its completed task.</param>
    public static CellOutcome Of(Task? body)
    {
        if (body is null)
        {
            return Interrupted;
        }

        try
        {
            body.GetAwaiter().GetResult();
            return new(CellStatus.Succeeded, null, null);
        }
#pragma warning disable CA1031 // Whatever the cell threw is its result.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new(CellStatus.Failed, exception, null);
        }
    }

    /// <summary>The end of a cell that was interrupted and goes on all the same.</summary>
    /// <param name="blocked">How many threads are stuck in a blocking call of it.</param>
    /// <param name="computing">How many threads compute for it.</param>
    public static CellOutcome Abandoned(int blocked, int computing)
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
        return new(
            CellStatus.Abandoned, null,
            $"The cell was interrupted, but its code still runs on {threads}: it {what}. "
            + "What earlier cells declared is still there, and further cells run beside it. "
            + "To stop it, restart the kernel (or end the process).");
    }
}
