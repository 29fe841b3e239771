using System.Globalization;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Cells;

/// <summary>How a cell's code ended.</summary>
/// <param name="Status">Whether it succeeded, failed, or was interrupted or abandoned.</param>
/// <param name="Exception">The exception that it threw; null unless it failed.</param>
/// <param name="Message">The message about an interruption, for the learner; null unless there was one.</param>
internal sealed record CellOutcome(CellStatus Status, Exception? Exception, string? Message)
{
    /// <summary>The outcome of a cell that was interrupted and has stopped.</summary>
    public static CellOutcome Interrupted { get; } =
        new(CellStatus.Interrupted, null, "The cell was interrupted. What earlier cells declared is still there.");

    /// <summary>The outcome of a cell that wasn't interrupted.</summary>
    /// <param name="body">The completed task of the cell's code; null if none of it ran.</param>
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
#pragma warning disable CA1031 // Any exception that the cell threw is its result.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new(CellStatus.Failed, exception, null);
        }
    }

    /// <summary>The outcome of a cell that was interrupted but still runs.</summary>
    /// <param name="blocked">How many of its threads are stuck in a blocking call.</param>
    /// <param name="computing">How many of its threads still compute.</param>
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
