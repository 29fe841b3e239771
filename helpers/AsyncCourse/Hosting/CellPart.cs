using System.Reflection;

namespace AsyncCourse;

/// <summary>A part of a cell's work that can be stopped while the cell goes on, where the notebook's engine can do that: ours can.</summary>
internal sealed class CellPart
{
    private static readonly Type? OfEngine =
        Type.GetType("AsyncCourse.Engine.Execution.CellPart, AsyncCourse.Engine", throwOnError: false);

    private static readonly MethodInfo? EnterMethod = OfEngine?.GetMethod("Enter", []);
    private static readonly MethodInfo? StopMethod = OfEngine?.GetMethod("Stop", [typeof(TimeSpan)]);

    private readonly object? _part;

    private CellPart(object? part) => _part = part;

    /// <summary>Whether <see cref="Stop"/> stops anything.</summary>
    public bool CanStop => _part is not null && StopMethod is not null;

    /// <summary>Begins a part: what the calling async method does from now on, and all that it starts. It ends with that method.</summary>
    public static CellPart Enter() => new(EnterMethod?.Invoke(null, null));

    /// <summary>Ends the part's loops and wakes its blocked threads; blocks until nothing of it runs or the grace is over.</summary>
    /// <param name="grace">How long to wait.</param>
    /// <returns>How many threads still run it; 0 where nothing can be stopped, because nothing can be counted there either.</returns>
    public int Stop(TimeSpan grace) => CanStop ? (int)StopMethod!.Invoke(_part, [grace])! : 0;
}
