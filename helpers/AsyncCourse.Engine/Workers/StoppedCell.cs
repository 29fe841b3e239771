using System.Globalization;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Workers;

/// <summary>The ends of cells that were stopped from outside.</summary>
/// <param name="options">The worker's limits, and what to do about them.</param>
internal sealed class StoppedCell(WorkerOptions options)
{
    /// <summary>The end of a cell whose process used too much memory.</summary>
    public CellResult OverMemory()
    {
        var megabytes = (options.MemoryLimit >> 20).ToString(CultureInfo.InvariantCulture);
        return End(StopReason.MemoryLimit, $"The notebook's process used more than {megabytes} MB of memory and was ended.");
    }

    /// <summary>The end of a cell that took too long.</summary>
    /// <param name="timeout">How long it could take.</param>
    /// <param name="hasStopped">Whether it stopped when it was interrupted.</param>
    public CellResult OverTime(TimeSpan timeout, bool hasStopped)
    {
        var seconds = timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return End(StopReason.Timeout, $"The cell took longer than {seconds} s and was interrupted"
            + (hasStopped ? "." : "; it did not stop, so the notebook's process was ended."));
    }

    /// <summary>The end of a cell that somebody interrupted.</summary>
    /// <param name="hasStopped">Whether it stopped then.</param>
    public CellResult Interrupted(bool hasStopped) => End(
        StopReason.Interrupted,
        "The cell was interrupted" + (hasStopped ? "." : " and did not stop, so the notebook's process was ended."));

    private CellResult End(StopReason reason, string what)
    {
        var message = options.Advise(reason) is { } advice ? $"{what} {advice}" : what;
        return new(CellStatus.Interrupted, new(reason.ToString(), message, [message])) { StoppedBy = reason };
    }
}
