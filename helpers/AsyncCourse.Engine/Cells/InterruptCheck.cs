using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// The check that the engine weaves into a cell's loops so that they can be interrupted. Not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InterruptCheck
{
    /// <summary>
    /// True once any cell of the process was interrupted. Until then, reading this field is all that the check costs in each
    /// iteration.
    /// </summary>
    [SuppressMessage("Usage", "CA2211", Justification = "Woven code reads it at each loop turn; a property costs a call there.")]
    [SuppressMessage("Design", "CA1051", Justification = "As above.")]
    public static volatile bool Requested;

    /// <summary>Throws if the cell that the calling code belongs to must stop.</summary>
    /// <exception cref="CellInterruptedException">The cell must stop.</exception>
    [StackTraceHidden]
    public static void Throw()
    {
        var flow = ThreadSlot.CurrentFlow ?? CellFlow.CurrentOrLatest;
        if (flow is { MustStop: true })
        {
            throw new CellInterruptedException();
        }
    }
}
