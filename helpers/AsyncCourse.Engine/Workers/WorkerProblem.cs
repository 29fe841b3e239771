using System.Globalization;
using AsyncCourse.Engine.Outputs;

namespace AsyncCourse.Engine.Workers;

/// <summary>Why a cell was ended from outside, in words.</summary>
internal static class WorkerProblem
{
    public static CellError Memory(long limit) => Error(
        "MemoryLimit",
        $"The notebook's process used more than {(limit >> 20).ToString(CultureInfo.InvariantCulture)} MB of memory and was ended. "
            + "Give it more with --memory MB.");

    public static CellError Timeout(TimeSpan timeout, bool stopped)
    {
        var seconds = timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return Error("Timeout", $"The cell took longer than {seconds} s and was interrupted"
            + (stopped ? "." : "; it did not stop, so the notebook's process was ended.")
            + " Give it more time with --timeout SECONDS.");
    }

    public static CellError Interrupted(bool stopped) => Error(
        "Interrupted",
        stopped ? "The cell was interrupted." : "The cell was interrupted and did not stop, so the notebook's process was ended.");

    public static CellError Engine(Exception problem) => new(
        "EngineError", $"The engine failed, not the cell: {problem.Message} Please report this.", problem.ToString().Split('\n'));

    private static CellError Error(string name, string message) => new(name, message, [message]);
}
